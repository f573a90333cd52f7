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
  'total-mismatch': '合计与分项不符', 'list-count-mismatch': '名单与家数不符', 'unscheduled-target': '列入名单未排期', 'unlisted-target': '排期对象不在名单',
  'name-variant': '同一对象名称不一', 'category-mismatch': '类别前后不一', 'department-mismatch': '科室前后不一', 'rate-mismatch': '比例与家数不符',
  'duplicate-target': '重复列入', 'text-out-of-order': '文字错位', 'date-inconsistency': '日期不一致', 'unreadable-passage': '无法识读',
  'arithmetic-mismatch': '算术不符', 'minimum-versus-exact': '下限与定数并存', 'selection-conflict': '抽查对象已点名', 'citation-variant': '文件名称不一',
  'citation-superseded': '引用文件已有接替', 'floor-above-cap': '频次下限高于上限', 'month-unresolvable': '月度要求无法落实',
};
