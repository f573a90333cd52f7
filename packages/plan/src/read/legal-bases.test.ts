import { describe, expect, it } from 'vitest';
import { pour } from '../text/flow.ts';
import { readLines } from '../text/lines.ts';
import { readOutline } from '../text/outline.ts';
import { readContexts } from './context.ts';
import { actNumber, readLegalBases } from './legal-bases.ts';

function basesOf(source: string): readonly { name: string; number: string | null; cut: string }[] {
  const flow = pour(source, readLines(source));
  return readLegalBases({ flow, contexts: readContexts(flow, readOutline(flow).sections) })
    .map(({ name, number, span }) => ({ name, number, cut: source.slice(...span).replace(/\s/g, '') }));
}

describe('readLegalBases', () => {
  it('reads chains, nested titles and numbers in brackets', () => {
    expect(basesOf('根据《安全生产法》《省厅关于印发<执法工作规\n定>的通知》（某应急〔2029〕12 号，以下简称《规定》）和《培训管\n理办法》(总局第 44 号令)的要求，结合《规定》，制定本计划。')).toEqual([
      { name: '安全生产法', number: null, cut: '安全生产法' },
      { name: '省厅关于印发<执法工作规定>的通知', number: '某应急〔2029〕12号', cut: '省厅关于印发<执法工作规定>的通知' },
      { name: '培训管理办法', number: '总局第44号令', cut: '培训管理办法' },
    ]);
  });

  it('leaves out the plan itself, forms and certificates', () => {
    expect(basesOf('现将《青石市2030年度执法检查计划》印发给你们。检查时下达《责令限期整改指令书》，填写《现场检查表》，查验《经营许可证》。')).toEqual([]);
  });

  it('reads items under 依据 that lost their marks', () => {
    expect(basesOf('一、目标\n减少事故。\n二、编制依据\n1.安全生产法；\n2.煤矿安全生产条例；\n3.其他有关法律法规。\n三、原则\n依法。').map((b) => b.name)).toEqual(['安全生产法', '煤矿安全生产条例']);
  });

  it('names an act once a section and cuts a title whose mark is lost', () => {
    expect(basesOf('依照《矿山安全法》、《尾矿库安全监督管理规定、《煤矿安全规程》和《矿山安全法》检查。').map((b) => b.name)).toEqual(['矿山安全法', '尾矿库安全监督管理规定', '煤矿安全规程']);
  });

  it('reads the act behind a mark of its kind', () => {
    expect(basesOf('【法律】青石省矿山安全条例 第三十四条；').map((b) => b.name)).toEqual(['青石省矿山安全条例']);
  });
});

describe('actNumber', () => {
  it.each([
    ['安监总政法〔2017〕150号）', '安监总政法〔2017〕150号'], ['应急〔202123号）', '应急〔2021〕23号'], ['某安综202454号）', '某安综〔2024〕54号'], ['AQ/T8011-2016）', 'AQ/T8011-2016'],
    ['国务院令第746号公布）', '国务院令第746号'], ['2014年8月19日总局令第69号）', '总局令第69号'], ['应急管理部1号令）', '应急管理部1号令'], ['2020年版）', null],
  ])('%s', (bracket, number) => {
    expect(actNumber(bracket)).toBe(number);
  });
});
