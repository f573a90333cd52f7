/**
 * Words of the trade (词汇). No place, firm or office is named here: an office is known by how its name ends, a firm by its form or by standing in a list.
 */
import type { Industry, Mode } from './facts.ts';

/** Longest words first wins; the order within a length does not matter. */
export const industryWords: Readonly<Record<string, Industry>> = {
  危险化学品: 'hazardousChemicals', 危化品: 'hazardousChemicals', 危化: 'hazardousChemicals', 化工: 'hazardousChemicals', 加油站: 'hazardousChemicals', 加油加气站: 'hazardousChemicals',
  石油化工: 'hazardousChemicals', 化学品: 'hazardousChemicals', 油气: 'hazardousChemicals', 非药品类易制毒: 'hazardousChemicals', 易制毒: 'hazardousChemicals', 医药化工: 'hazardousChemicals', 油库: 'hazardousChemicals', 加气站: 'hazardousChemicals',
  烟花爆竹: 'fireworks', 烟花: 'fireworks', 爆竹: 'fireworks',
  煤矿: 'coalMines', 煤炭: 'coalMines', 矿井: 'coalMines', 煤与瓦斯: 'coalMines', 选煤厂: 'coalMines', 洗煤厂: 'coalMines',
  非煤矿山: 'nonCoalMines', 非煤矿矿山: 'nonCoalMines', 非煤: 'nonCoalMines', 金属非金属: 'nonCoalMines', 尾矿库: 'nonCoalMines', 露天矿山: 'nonCoalMines', 地下矿山: 'nonCoalMines',
  采石场: 'nonCoalMines', 露天采石: 'nonCoalMines', 选矿厂: 'nonCoalMines', 地质勘探: 'nonCoalMines', 采掘施工: 'nonCoalMines', 头顶库: 'nonCoalMines', 砂石: 'nonCoalMines', 矿山: 'nonCoalMines', 陆上石油: 'nonCoalMines',
  工贸: 'industryAndTrade', 冶金: 'industryAndTrade', 有色: 'industryAndTrade', 建材: 'industryAndTrade', 机械: 'industryAndTrade', 轻工: 'industryAndTrade', 纺织: 'industryAndTrade', 烟草: 'industryAndTrade', 商贸: 'industryAndTrade',
  金属冶炼: 'industryAndTrade', 粉尘涉爆: 'industryAndTrade', 涉爆粉尘: 'industryAndTrade', 粉尘: 'industryAndTrade', 涉氨: 'industryAndTrade', 液氨: 'industryAndTrade', 有限空间: 'industryAndTrade', 铝加工: 'industryAndTrade', 深井铸造: 'industryAndTrade', 八大行业: 'industryAndTrade', 钢铁: 'industryAndTrade', 水泥: 'industryAndTrade', 涉危险化学品: 'industryAndTrade',
  工商贸: 'industryAndTrade', 规模以上: 'industryAndTrade', 规上: 'industryAndTrade', 食品: 'industryAndTrade',
  培训: 'training', 考试: 'training', 考核点: 'training',
  安全评价: 'safetyEvaluation', 评价机构: 'safetyEvaluation', 检测检验: 'safetyEvaluation', 检验检测: 'safetyEvaluation', 评价检测: 'safetyEvaluation', 中介机构: 'safetyEvaluation', 技术服务机构: 'safetyEvaluation',
};

export const modeWords: Readonly<Record<string, Mode>> = {
  重点执法: 'key', 重点检查: 'key', 重点监管: 'key', 重点监督: 'key', 重点企业: 'key', 重点单位: 'key', 直接监督检查: 'key', 直接执法: 'key', 重点生产经营单位: 'key', 重点执法检查: 'key', 重点对象: 'key',
  一般检查: 'general', 一般企业: 'general', 一般单位: 'general', 一般执法: 'general', 一般生产经营单位: 'general', 日常检查: 'general', 日常监督检查: 'general',
  抽查: 'spotCheck', 双随机: 'spotCheck', 抽检: 'spotCheck', 抽取: 'spotCheck', 随机检查: 'spotCheck',
  交叉: 'crossInspection', 互查: 'crossInspection', 异地检查: 'crossInspection',
  联合执法: 'jointInspection', 联合检查: 'jointInspection', 联合抽查: 'jointInspection', 联合监管: 'jointInspection', 联合监督: 'jointInspection',
  专项: 'specialCampaign', 整治行动: 'specialCampaign', 集中整治: 'specialCampaign',
};

/** Headings under which figures are statistics of what there is. */
export const registerHeadings = ['基本情况', '企业概况', '企业现状', '行业现状', '基本概况', '现状', '监管对象情况', '企业分布', '底数', '生产经营单位情况', '单位数量', '企业数量', '辖区概况', '概况'] as const;
export const scheduleHeadings = ['时间安排', '进度安排', '执法安排', '检查安排', '时间表', '时间', '进度'] as const;
export const contentHeadings = ['检查内容', '执法内容', '检查重点', '重点内容', '检查事项', '范围和内容', '内容和重点', '重点检查范围和内容', '抽查内容', '监督检查的内容', '监察内容', '检查的主要内容', '主要内容', '检查要点', '监察重点', '重点事项'] as const;
export const basisHeadings = ['执法依据', '检查依据', '编制依据', '法律依据', '制定依据', '依据'] as const;

/** Measure words of what plans count. Days, money and shares are read by other rules. */
export const units = [
  '家次', '家（次）', '家（座）', '家（处）', '户次', '厂次', '矿次', '企次', '点次', '人次', '站次', '万家', '万户', '万处', '万个', '家', '户', '处', '座', '所', '个', '次', '种', '名', '人', '项', '条', '起', '台', '套', '件', '份', '场', '支', '对', '期', '类', '辆', '口', '批', '宗', '轮', '组',
] as const;

/** Units that belong to other things than units watched, acts done or kinds of hazard. */
export const otherUnits = ['个百分点', '个月', '个工作日', '个季度', '个小时', '个方面', '个严禁', '个不得', '个一批', '个层面', '个环节', '个必须', '个重点', '名以上', '次会议', '项制度', '个年度', '次全会', '条规定', '个阶段', '项措施', '项机制', '个关口', '项工作', '项任务', '次全体', '个坚持', '个确保', '个为什么', '人天', '人日', '人·天', '个行政执法人员'] as const;

/** Nouns a unit is counted by when it stands before them: 26处煤矿企业, 7家培训机构. */
export const countedNouns = [
  '生产经营单位', '生产企业', '经营企业', '批发企业', '零售企业', '零售网点', '零售店', '零售点', '企业', '单位', '机构', '网点', '门店', '加油站', '矿山', '煤矿', '矿井', '尾矿库', '考试点', '考点', '培训机构', '考试机构', '选矿厂', '仓库', '店', '站', '点', '矿', '厂', '库', '公司', '工地', '项目', '场所', '对象', '工艺', '重大危险源', '危险源', '隐患', '行业', '事项', '医院', '学校', '乡镇', '街道', '县', '区', '科室', '中队', '大队', '执法人员', '工作人员', '人员', '个体商店', '商店', '景区', '养老机构', '宾馆', '酒店',
] as const;

/** Verbs, adverbs and joints at which a counted noun's phrase begins on the left. */
export const phraseStarts = [
  '现有', '共有', '拥有', '具有', '设有', '还有', '有', '存在', '达到', '达', '为', '是', '即', '包括', '包含', '其中', '分别为', '分别是', '分别', '各自', '牵头', '组织', '安排', '完成', '计划', '拟对', '拟', '对', '从', '将', '把', '向', '由', '负责', '实施', '开展', '进行', '监管', '确定', '选取', '抽取', '随机抽取', '随机', '列入', '纳入', '涉及', '共涉及', '检查', '执法检查', '执法', '监管', '约有', '抽查', '共抽查', '普查', '监督检查', '目前', '当前', '现', '截至', '截止', '全年', '年内', '每年', '预计', '力争', '确保', '要求', '原则上', '至少', '另有', '另外', '以及', '及', '和', '与', '或', '并', '等', '在', '于', '中', '了', '已', '新增', '办理', '立案', '查处', '制作', '下达', '责令', '排查', '整改', '关闭', '取缔', '责任', '经', '通过', '覆盖', '不少于', '不低于', '不超过', '约', '近', '超过', '总数', '共计', '共', '合计', '总计', '累计', '只有', '仅有', '仅', '每', '各', '全部', '所有', '该', '我局', '本局', '我市', '我县', '我区', '我省',
] as const;

/** How a place is worded where it is not named. */
export const areaWords = ['各县市区', '各县（市、区）', '各县（市）区', '各县（区）', '各县区', '各区县', '各市县', '各市州', '各市', '各县', '各乡镇', '各镇街', '各镇', '各街道', '各园区', '其他县市区', '其它县市区', '其余县市区', '全省', '全市', '全县', '全区', '全镇', '全州', '全街道', '全乡', '辖区内', '辖区', '市域内', '县域内', '本市', '本县', '本区', '我市', '我县', '我区', '我省', '市级', '县级', '省级', '区级', '镇级'] as const;

/** How the name of an office ends. */
export const officeEndings = ['监管科', '执法支队', '执法大队', '执法中队', '执法队', '执法局', '管理局', '监督局', '监管局', '应急局', '安监局', '应急管理局', '应急办', '安监站', '安监所', '安监办', '应急中心', '服务中心', '事务中心', '监察科', '监察室', '监察分局', '监察局', '业务科室', '支队', '大队', '中队', '总队', '科室', '处室', '股室', '科', '股', '室', '办', '处', '局', '队', '站', '分局', '委员会', '管委会', '办公室', '中心'] as const;

/** How the name of a watched unit ends. */
export const unitEndings = [
  '有限责任公司', '股份有限公司', '有限公司', '分公司', '公司', '总公司', '集团', '厂', '总厂', '分厂', '煤矿', '矿山', '矿业', '铁矿', '铜矿', '铅锌矿', '金矿', '锰矿', '萤石矿', '瓷泥矿', '石灰岩矿', '石膏矿', '采石场', '石场', '矿段', '矿区', '采区', '矿', '井', '一矿', '二矿', '三矿', '工区', '坑口', '尾矿库', '干堆场', '库', '油库', '仓库', '储备库', '加油站', '加气站', '油站', '站', '选矿厂', '水泥厂', '学院', '学校', '技师学院', '技校', '职校', '中心', '考试点', '考点', '事务所', '研究院', '研究所', '医院', '酒店', '宾馆', '饭店', '商场', '超市', '市场', '商店', '批发部', '经营部', '门市部', '销售部', '店', '合作社', '农场', '基地', '车间', '港', '码头', '电厂', '热电厂', '化工', '制药', '药业', '冶炼', '实业', '铸造', '工地', '项目部', '广场', '总店', '中队', '养殖场', '养老院', '敬老院', '幼儿园', '水库', '排土场', '电站', '食品', '纸业', '钢铁',
] as const;

export const companyForms = ['有限责任公司', '股份有限公司', '集团有限公司', '集团公司', '有限公司', '责任公司', '总公司', '公司'] as const;

/** Pairs of which a unit can only be one: a figure under both names is under two categories. */
export const opposites: readonly (readonly [string, string])[] = [['批发', '零售'], ['生产', '经营'], ['地下', '露天'], ['生产', '储存'], ['重点', '一般'], ['培训', '考试'], ['在用', '停用']];
