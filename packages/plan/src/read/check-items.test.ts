import { describe, expect, it } from 'vitest';
import { pour } from '../text/flow.ts';
import { readLines } from '../text/lines.ts';
import { readOutline } from '../text/outline.ts';
import { readCheckItems } from './check-items.ts';
import { readContexts } from './context.ts';

function itemsOf(source: string): readonly { path: string; number: number | null; text: string }[] {
  const flow = pour(source, readLines(source));
  const items = readCheckItems({ flow, contexts: readContexts(flow, readOutline(flow).sections) });
  for (const { text, span } of items) expect(source.slice(...span).replace(/\s/g, '')).toBe(text);
  return items.map(({ path, number, text }) => ({ path, number, text }));
}

describe('readCheckItems', () => {
  it('reads numbered items and leaves the introduction out', () => {
    expect(itemsOf('一、检查对象\n辖区企业。\n二、重点检查内容\n对企业的下列情况进行检查。\n1.证照取得情况；\n2.安全投入提取和使\n用情况；\n3.其他情况。\n三、工作要求\n1.严格执法；\n2.廉洁自律。')).toEqual([
      { path: '二/1', number: 1, text: '证照取得情况' }, { path: '二/2', number: 2, text: '安全投入提取和使用情况' }, { path: '二/3', number: 3, text: '其他情况' },
    ]);
  });

  it('reads 一是…二是… in one paragraph, but not the scope beside it', () => {
    expect(itemsOf('一、执法检查范围和内容\n（一）检查范围。一是培训机构；二是考点。\n（二）检查内容。一是责任制落实情况。二是隐患排查治理情况，特别是重大隐患。三是应急演练情况。\n二、要求\n依法检查。').map((i) => [i.path, i.number, i.text])).toEqual([
      ['一/（二）', 1, '责任制落实情况'], ['一/（二）', 2, '隐患排查治理情况，特别是重大隐患'], ['一/（二）', 3, '应急演练情况'],
    ]);
  });

  it('keeps all sentences of an item and lists that start again', () => {
    const items = itemsOf('一、检查内容\n机构重点整治以下行为：\n1.师资不足的情况。仍然开班的。\n2.其他行为。\n考点重点整治以下行为：\n1.设备不达标的情况。\n2.其他违规行为。\n二、时间\n全年。');
    expect(items.map((i) => i.text)).toEqual(['师资不足的情况。仍然开班的', '其他行为', '设备不达标的情况', '其他违规行为']);
  });

  it('finds 检查内容： inside a paragraph under another heading', () => {
    expect(itemsOf('一、专项检查\n5月开展粉尘专项检查。检查内容：除尘系统运行情况；清扫制度落实情况；防爆电气情况。\n二、其他\n按规定办理。').map((i) => i.text)).toEqual(['除尘系统运行情况', '清扫制度落实情况', '防爆电气情况']);
  });
});
