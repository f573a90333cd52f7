/**
 * Acts that gave way to others (法规更替): what plans cite, what took its place and from which day. A plan is judged by the day it was issued, so an act
 * still in force then is in order. `confirmed` is false where the repeal or its day has not been checked against the official text.
 */
export interface Supersession {
  /** Name as it is compared: without 《》, brackets behind, and 中华人民共和国. */
  readonly name: string;
  /** What the number must contain, where the successor bears the same name. */
  readonly number?: RegExp;
  readonly supersededBy: string;
  /** YYYY-MM-DD. */
  readonly from: string;
  readonly confirmed: boolean;
}

export const supersessions: readonly Supersession[] = [
  { name: '安全生产违法行为行政处罚办法', number: /(?<!\d)(?:15|77)号/, supersededBy: '应急管理部令第18号《安全生产违法行为行政处罚办法》', from: '2026-02-01', confirmed: true },
  { name: '煤矿重大事故隐患判定标准', number: /(?<!\d)4号/, supersededBy: '应急管理部令第21号修订的《煤矿重大事故隐患判定标准》', from: '2026-07-01', confirmed: true },
  { name: '特种作业人员安全技术培训考核管理规定', number: /(?<!\d)30号/, supersededBy: '应急管理部令第19号《特种作业人员安全技术培训考核管理规定》', from: '2026-06-01', confirmed: true },
  { name: '安全生产监管监察职责和行政执法责任追究的规定', supersededBy: '应急管理部令第9号《应急管理行政执法人员依法履职管理规定》', from: '2022-12-01', confirmed: false },
  { name: '安全生产监管监察职责和行政执法责任追究的暂行规定', supersededBy: '应急管理部令第9号《应急管理行政执法人员依法履职管理规定》', from: '2022-12-01', confirmed: false },
  { name: '国务院关于预防煤矿生产安全事故的特别规定', supersededBy: '《煤矿安全生产条例》', from: '2024-05-01', confirmed: false },
  { name: '煤矿安全监察条例', supersededBy: '《煤矿安全生产条例》', from: '2024-05-01', confirmed: false },
  { name: '工贸企业有限空间作业安全管理与监督暂行规定', supersededBy: '应急管理部令第13号《工贸企业有限空间作业安全规定》', from: '2024-01-01', confirmed: false },
  { name: '化工和危险化学品生产经营单位重大生产安全事故隐患判定标准', supersededBy: 'AQ 3067-2026（化工部分）', from: '2026-09-30', confirmed: false },
  { name: '危险化学品企业重大危险源安全包保责任制办法', supersededBy: 'AQ 3072-2026', from: '2026-09-30', confirmed: false },
  { name: '安全生产监管年度执法工作计划编制办法', supersededBy: '《安全生产年度监督检查计划编制办法》（安监总政法〔2017〕150号）', from: '2017-12-27', confirmed: true },
];
