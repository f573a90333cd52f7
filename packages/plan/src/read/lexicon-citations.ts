/** Words by which what is cited is told from what is merely named in 《》. */

/** How the names of laws, rules, standards and official notices end, a bracket such as （试行） taken off. */
export const actEndings = [
  '法', '法典', '条例', '规定', '办法', '细则', '规程', '规范', '标准', '规则', '准则', '意见', '通知', '决定', '通告', '公告', '通报', '指南', '指引', '导则', '手册', '目录', '纲要', '规划',
  '制度', '批复', '复函', '函', '要点', '措施', '解释', '修正案', '基本条件', '条件', '基准', '大纲', '要求', '方案', '行动计划', '若干规定', '清单', '令', '技术要求', '制度规定', '工作指引', '模板', '规约', '公约', '总则', '通则',
] as const;

/** Papers of an inspection and of an office, and the press: named in 《》 and no basis. */
export const paperEndings = [
  '表', '证', '证书', '书', '记录', '笔录', '台账', '名单', '报告', '执照', '检查方案', '执法方案', '日报', '晚报', '报', '周刊', '杂志', '新闻', '网', '档案', '合同', '协议', '花名册', '简报', '方案表', '批文', '申请', '票', '单', '图', '信息', '宣传片', '课',
] as const;

/** Names too short to say which act is meant: abbreviations defined elsewhere. */
export const bareNames = ['法', '计划', '通知', '办法', '规定', '条例', '意见', '编制办法', '暂行规定', '暂行办法', '方案', '细则', '决定', '公告', '指南', '实施意见', '实施方案', '实施办法', '工作方案', '标准', '规范', '要点', '手册', '目录', '清单', '检查计划', '执法计划', '工作计划', '监督检查计划', '行动方案', '指导意见', '纲要'] as const;

/** What introduces a chain of bases. */
export const basisLeads = ['根据', '依据', '按照', '依照', '遵照', '参照', '贯彻', '落实', '执行', '遵守', '对照', '结合', '适用', '违反', '依', '按'] as const;

/** Marks of kind before a basis in tables: 【法律】, 【部门规章】. */
export const basisKinds = ['法律', '行政法规', '法规', '地方性法规', '部门规章', '规章', '政府规章', '地方政府规章', '规范性文件', '标准', '国家标准', '行业标准', '党内法规', '司法解释'] as const;

/** Words that carry another title inside of a title: 《关于印发<…>的通知》. */
export const carriers = ['印发', '转发', '发布', '公布', '关于', '修改', '废止', '贯彻', '实施', '执行', '落实', '修订', '做好', '下发', '报送', '征求', '颁布', '批准', '联办', '开展', '《'] as const;
