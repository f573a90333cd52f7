import { describe, expect, it } from 'vitest';
import { pour } from '../text/flow.ts';
import { readLines } from '../text/lines.ts';
import { readOutline } from '../text/outline.ts';
import type { PlanText } from './context.ts';
import { readContexts } from './context.ts';
import { readDocument } from './document.ts';

function textOf(source: string): PlanText {
  const flow = pour(source, readLines(source));
  return { flow, contexts: readContexts(flow, readOutline(flow).sections) };
}

const notice = `青石市应急管理局文件
青应急﹝2029﹞ 17 号

青石市应急管理局
关于印发 2030 年度安全生产执法计划的
通  知

各县应急管理局：

《青石市应急管理局 2030 年度安全生产执法计划》已经市政府批准，现印发给你们。

青石市应急管理局

2029 年 12 月 20 日

青石市应急管理局
2030 年度安全生产执法计划

为做好全年执法工作，根据《安全生产年度监督检查计划编制办法》（安监总政法〔2017〕150 号），制定本计划。

一、工作目标
减少事故。`;

describe('readDocument', () => {
  it('prefers the plan to its notice and keeps cited numbers apart', () => {
    expect(readDocument(textOf(notice))).toEqual({
      title: '青石市应急管理局2030年度安全生产执法计划', issuer: '青石市应急管理局', number: '青应急〔2029〕17号', year: 2030, issuedOn: '2029-12-20',
    });
  });

  it('reads Chinese numerals in dates and years', () => {
    const read = readDocument(textOf('柳塘县应急管理局二〇三一年度监督检查计划\n柳塘县应急管理局\n二〇三一年一月九日\n一、总体要求\n依法检查。'));
    expect(read.year).toBe(2031);
    expect(read.issuedOn).toBe('2031-01-09');
  });

  it('leaves a fragment without head empty', () => {
    expect(readDocument(textOf('（三）其他执法工作日（300个工作日）\n1.许可：预计需100个工作日；\n2.宣传：预计需200个工作日。'))).toEqual({ title: null, issuer: null, number: null, year: null, issuedOn: null });
  });

  it('does not take a template year or an impossible day', () => {
    const read = readDocument(textOf('某镇20XX年度安全生产监督检查计划\n某镇人民政府\n2030年2月30日\n一、检查对象\n辖区企业。'));
    expect(read.year).toBeNull();
    expect(read.issuedOn).toBeNull();
  });

  it('does not take the day of the web page for the day of issue', () => {
    expect(readDocument(textOf('石桥区应急管理局2030年度执法检查计划\n发布时间：2030-03-05 来源：石桥区应急管理局\n一、目标\n依法检查。')).issuedOn).toBeNull();
  });
});
