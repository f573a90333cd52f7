import type { Correction, Industry, Mode, Qualifier, Severity, TableDimension, TableMeasure, Verification } from '@hengjian/plan';

/** The Chinese of the codes in plan facts. A code without a word does not compile. */
export const industryWords: Readonly<Record<Industry, string>> = {
  hazardousChemicals: '危险化学品', fireworks: '烟花爆竹', coalMines: '煤矿', nonCoalMines: '非煤矿山', industryAndTrade: '工贸',
  training: '培训考试', safetyEvaluation: '安全评价', other: '其他',
};

export const modeWords: Readonly<Record<Mode, string>> = {
  key: '重点检查', general: '一般检查', spotCheck: '随机抽查', crossInspection: '交叉执法', jointInspection: '联合执法', specialCampaign: '专项执法',
  register: '基本情况',
};

export const severityWords: Readonly<Record<Severity, string>> = { error: '矛盾', warning: '存疑', info: '提示' };

export { findingWords } from '@hengjian/plan';

export const qualifierWords: Readonly<Record<Qualifier, string>> = { exact: '', atLeast: '不少于 ', atMost: '不超过 ', approximately: '约 ' };

export const verificationWords: Readonly<Record<Verification['kind'], string>> = {
  sum: '合计等于分项', 'list-count': '名单与家数相符', schedule: '排期与名单相符', rate: '比例与家数相符', workload: '工作日测算相符',
};

export const dimensionWords: Readonly<Record<TableDimension, string>> = { industry: '行业', mode: '方式', department: '科室', quarter: '季度' };

export const measureWords: Readonly<Record<TableMeasure, string>> = {
  targets: '点名对象（家）', visits: '计划检查（家次）', reinspections: '计划复查（家次）', stated: '计划所写数字',
};

export const factWords: Readonly<Record<Correction['fact'], string>> = { count: '数字', target: '对象', rate: '比例', frequency: '频次', joint: '联合执法' };

const fields: Readonly<Record<string, string>> = {
  value: '数值', unit: '单位', qualifier: '限定', subject: '事项', industry: '行业', mode: '方式', department: '科室', area: '地区', name: '名称', kind: '类别',
  percent: '百分比', base: '基数', atLeastPerYear: '每年不少于', atMostPerYear: '每年不超过', atLeast: '至少次数', aliases: '别名', notes: '备注',
  quarters: '季度', months: '月份', reinspectionQuarters: '复查季度', number: '文号', text: '内容', partners: '会同部门', per: '计次单位', title: '标题',
  issuer: '发文机关', year: '年度', issuedOn: '印发日期', period: '时段', bases: '依据', objects: '检查对象', contents: '检查内容', method: '检查方式',
  departments: '承办机构', joint: '是否联合', officers: '执法人数', statutoryDaysPerPerson: '人均法定工作日', totalStatutoryDays: '总法定工作日',
  otherEnforcementDays: '其他执法工作日', nonEnforcementDays: '非执法工作日', inspectionDays: '监督检查工作日', keyInspectionDays: '重点检查工作日',
  generalInspectionDays: '一般检查工作日', items: '测算明细', calendarDays: '全年天数', weekendDays: '双休日', holidayDays: '法定节假日', span: '位置', path: '章节',
};

/** The Chinese of a field's name; a field newer than this page is shown under its own name. */
export function fieldWord(field: string): string {
  return fields[field] ?? field;
}

/** A fact's value in words: codes in Chinese, lists joined, 未写明 for what the plan does not state. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '未写明';
  if (Array.isArray(value)) return value.length === 0 ? '未写明' : value.map((item) => valueWords(field, item)).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object') return Object.entries(value).map(([key, inner]) => valueWords(key, inner)).join('；');
  const text = String(value);
  if (field === 'industry') return (industryWords as Readonly<Record<string, string>>)[text] ?? text;
  if (field === 'mode') return (modeWords as Readonly<Record<string, string>>)[text] ?? text;
  if (field === 'qualifier') return { exact: '定数', atLeast: '不少于', atMost: '不超过', approximately: '约' }[text] ?? text;
  if (field === 'per') return { unit: '每个对象', section: '每个科室', bureau: '全局' }[text] ?? text;
  if (field === 'quarters' || field === 'reinspectionQuarters') return quarterWord(Number(text));
  if (field === 'months') return `${text} 月`;
  if (field === 'percent') return `${text}%`;
  return text;
}

export function quarterWord(quarter: number): string {
  return ['一季度', '二季度', '三季度', '四季度'][quarter - 1] ?? `第 ${String(quarter)} 季度`;
}

/** A key of a table or filter in words. */
export function keyWord(dimension: TableDimension, key: string | null): string {
  if (key === null) return '未写明';
  return dimension === 'quarter' ? quarterWord(Number(key)) : valueWords(dimension, key);
}
