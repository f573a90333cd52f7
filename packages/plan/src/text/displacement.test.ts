import { expect, test } from 'vitest';
import { restoreOrder } from './displacement.ts';
import { piecesOf, pour } from './flow.ts';
import { readLines } from './lines.ts';

function read(text: string): { chars: string; labels: string[] } {
  const { flow, moves } = restoreOrder(pour(text, readLines(text)));
  return { chars: flow.chars, labels: moves.map((m) => m.label) };
}

test('（三） before （二） goes behind it, where its sentence continues after the page break', () => {
  const text = '一、任务\n（一）统筹。甲科统筹各项工作。\n（三）抽查。乙科、\n（二）重点执法。丙科检查十家企业。丁\n\f科按计划抽查五家。\n（四）联合执法。';
  const { chars, labels } = read(text);
  expect(labels).toEqual(['（三）']);
  expect(chars).toBe('一、任务（一）统筹。甲科统筹各项工作。（二）重点执法。丙科检查十家企业。（三）抽查。乙科、丁科按计划抽查五家。（四）联合执法。');
});

test('（一） of a section that stands before the section itself goes below it', () => {
  const text = '编制本计划。\n（一）重点执法。对石门\n二、依据\n（一）有关法律；\n（二）有关规章。\n三、对象和方式\n按分类分级执法。矿\n\f业公司开展检查。\n（二）抽查执法。抽五家。';
  expect(read(text).chars).toContain('三、对象和方式按分类分级执法。（一）重点执法。对石门矿业公司开展检查。（二）抽查执法。');
});

test('text in order is left alone', () => {
  const text = '一、总则\n（一）甲。\n（二）乙。\n二、安排\n（一）丙。\n（二）丁。';
  expect(read(text)).toEqual({ chars: text.replaceAll('\n', ''), labels: [] });
});

test('a name put together from two places is told by two spans, each cutting its own words', () => {
  const text = '一、任务\n（一）统筹。各科统筹。\n（三）抽查。对长石\n（二）执法。检查十家。岭\n\f煤矿抽查。\n（四）其他。';
  const { flow } = restoreOrder(pour(text, readLines(text)));
  const start = flow.chars.indexOf('长石岭煤矿');
  const pieces = piecesOf(flow, { start, end: start + 5 });
  expect(pieces.map(([from, to]) => text.slice(from, to).replace(/\s/g, ''))).toEqual(['长石', '岭煤矿']);
});
