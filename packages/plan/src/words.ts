import type { Correction, Count, FindingCode, Frequency, Industry, Mode, Severity, Verification } from './facts.ts';

/** Chinese for the codes of plan facts: what exports and the command line print. */
export const industryWords: Readonly<Record<Industry, string>> = {
  hazardousChemicals: '危险化学品', fireworks: '烟花爆竹', coalMines: '煤矿', nonCoalMines: '非煤矿山', industryAndTrade: '工贸',
  training: '培训考试', safetyEvaluation: '安全评价', other: '其他',
};
export const modeWords: Readonly<Record<Mode, string>> = {
  key: '重点检查', general: '一般检查', spotCheck: '抽查', crossInspection: '交叉执法', jointInspection: '联合执法', specialCampaign: '专项检查', register: '企业底数',
};
export const qualifierWords: Readonly<Record<Count['qualifier'], string>> = { exact: '', atLeast: '不少于', atMost: '不超过', approximately: '约' };
export const perWords: Readonly<Record<Frequency['per'], string>> = { unit: '每家', section: '每个科室', bureau: '全局' };
export const severityWords: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '提示' };
export const factWords: Readonly<Record<Correction['fact'], string>> = { count: '数量', target: '检查对象', rate: '比例', frequency: '频次', joint: '联合执法' };
export const verificationWords: Readonly<Record<Verification['kind'], string>> = {
  sum: '合计', 'list-count': '名单与数量', schedule: '安排', rate: '比例', workload: '工作日',
};
export const findingWords: Readonly<Record<FindingCode, string>> = {
  'total-mismatch': '合计与分项不符', 'list-count-mismatch': '名单与数量不符', 'unscheduled-target': '未安排时间', 'unlisted-target': '安排了名单外的单位',
  'name-variant': '同一单位两种写法', 'category-mismatch': '类别前后不一', 'department-mismatch': '科室前后不一', 'rate-mismatch': '比例与数量不符',
  'duplicate-target': '单位重复', 'text-out-of-order': '文字错位', 'date-inconsistency': '日期不一致', 'unreadable-passage': '无法读取',
  'arithmetic-mismatch': '计算不符', 'minimum-versus-exact': '下限与定数不一', 'selection-conflict': '抽取方式矛盾', 'citation-variant': '引用写法不一',
  'citation-superseded': '引用已失效', 'floor-above-cap': '下限高于上限', 'month-unresolvable': '月份无法确定',
};
