/**
 * Words of table heads (表头). What a column holds is known by the words at its head; offices and places are known by how they end, never by name.
 */

/** What a column of a plan's table holds. `matter` is 检查事项: the item where no other column names it, else the content. */
export type ColumnRole =
  | 'number' | 'item' | 'matter' | 'field' | 'basis' | 'objects' | 'contents' | 'method' | 'kind' | 'period' | 'frequency' | 'cap' | 'base' | 'rate'
  | 'count' | 'total' | 'department' | 'joint' | 'initiator' | 'partner' | 'notes' | 'name' | 'industry' | 'area' | 'result' | 'days' | 'other';

/** Whole heads, brackets and blanks taken off. */
export const headWords: Readonly<Record<string, ColumnRole>> = {
  序号: 'number', 编号: 'number', 顺序号: 'number', 序: 'number', 行号: 'number',
  联合抽查事项: 'item', 行业名称: 'item', 任务名称: 'item', 计划名称: 'item', 事项名称: 'item', 项目名称: 'item', 抽查任务: 'item', 检查任务: 'item', 任务: 'item', 检查计划: 'item', 检查主题: 'item', 检查计划名称: 'item',
  检查项目: 'matter', 抽查项目: 'matter', 事项: 'matter', 检查单元: 'matter',
  对象: 'objects', 检查范围: 'objects', 抽查范围: 'objects', 监管对象: 'objects',
  内容: 'contents', 检查要点: 'contents', 检查重点: 'contents', 重点内容: 'contents',
  时间: 'period', 月份: 'period', 季度: 'period', 检查月份: 'period', 检查季度: 'period', 检查周期: 'period',
  频次: 'frequency', 比例: 'rate', 合计: 'total', 总计: 'total', 小计: 'total', 共计: 'total', 总数: 'total',
  责任人: 'other', 责任领导: 'other', 牵头领导: 'other', 联系人: 'other', 负责人: 'other',
  科室: 'department', 处室: 'department', 股室: 'department', 部门: 'department', 责任部门: 'department', 检查人员: 'department', 执法人员: 'other', 检查组: 'department', 检查小组: 'department',
  备注: 'notes', 说明: 'notes', 附注: 'notes', 其他: 'notes',
  名称: 'name', 企业: 'name', 企业名单: 'name', 单位: 'name', 煤矿: 'name', 矿井: 'name', 公司名称: 'name', 受检单位: 'name', 受检企业: 'name', 被检查单位: 'name', 被检单位: 'name', 被检查企业: 'name', 受检对象: 'name', 检查企业: 'name', 抽查企业: 'name', 名单: 'name',
  行业: 'industry', 行业领域: 'industry', 所属行业: 'industry', 行业类别: 'industry', 行业类型: 'industry', 企业类型: 'industry', 企业类别: 'industry', 单位类型: 'industry', 单位类别: 'industry', 监管行业: 'industry', 领域: 'industry', 类别: 'industry', 类型: 'industry', 种类: 'industry', 矿种: 'industry', 分类: 'industry', 级别: 'industry',
  县区: 'area', 县市区: 'area', 区县: 'area', 区域: 'area', 地区: 'area', 乡镇: 'area', 街道: 'area', 镇街: 'area', 乡镇街道: 'area', 属地: 'area', 园区: 'area', 所在地: 'area', 所属区域: 'area', 市州: 'area', 地市: 'area', 行政区: 'area', 所在县区: 'area', 所属县区: 'area', 所属乡镇: 'area', 市县: 'area', 辖区: 'area', 县: 'area', 区: 'area', 镇: 'area',
  家数: 'count', 户数: 'count', 数量: 'count', 企业数: 'count', 单位数: 'count', 企业数量: 'count', 单位数量: 'count', 检查数: 'count', 检查家数: 'count', 检查数量: 'count', 抽查数: 'count', 抽查数量: 'count', 抽查家数: 'count', 计划数: 'count', 计划检查数: 'count', 重点: 'count', 一般: 'count', 重点企业: 'count', 一般企业: 'count', 重点检查: 'count', 一般检查: 'count', 重点单位: 'count', 一般单位: 'count', 抽查: 'count', 双随机: 'count', 座数: 'count', 个数: 'count', 处数: 'count', 次数: 'frequency',
};

/** Parts of heads, tried in this order; the first that the head holds decides. */
export const headParts: readonly (readonly [part: string, role: ColumnRole])[] = [
  ['联查部门', 'partner'], ['联合部门', 'partner'], ['配合部门', 'partner'], ['参与部门', 'partner'], ['配合单位', 'partner'], ['参与单位', 'partner'], ['协同部门', 'partner'], ['发起部门', 'initiator'], ['牵头部门', 'initiator'], ['牵头单位', 'initiator'],
  ['跨部门', 'joint'], ['联合检查', 'joint'], ['联合执法', 'joint'], ['联合抽查', 'joint'], ['综合查一次', 'joint'], ['是否联合', 'joint'],
  ['频次和上限', 'frequency'], ['频次及上限', 'frequency'], ['频次、上限', 'frequency'], ['频次与上限', 'frequency'], ['上限', 'cap'], ['最高频次', 'cap'], ['频次', 'frequency'], ['频率', 'frequency'], ['检查次数', 'frequency'],
  ['工作日', 'days'], ['天数', 'days'], ['人数', 'other'], ['比例', 'rate'], ['比率', 'rate'], ['占比', 'rate'], ['基数', 'base'], ['底数', 'base'], ['对象数量', 'count'], ['目标数', 'count'], ['企业数', 'count'], ['单位数', 'count'], ['家数', 'count'], ['户数', 'count'], ['数量', 'count'],
  ['依据', 'basis'], ['结果', 'result'], ['处理情况', 'result'], ['发现问题', 'result'],
  ['企业名称', 'name'], ['单位名称', 'name'], ['对象名称', 'name'], ['公司名称', 'name'], ['煤矿名称', 'name'], ['矿山名称', 'name'], ['机构名称', 'name'], ['被检查', 'name'], ['受检', 'name'], ['名单', 'name'],
  ['任务名称', 'item'], ['计划名称', 'item'], ['事项名称', 'item'], ['行业名称', 'item'], ['专项名称', 'item'], ['任务来源', 'basis'],
  ['信用', 'other'], ['层级', 'other'], ['地域', 'other'], ['涉企', 'other'], ['地址', 'other'], ['电话', 'other'], ['联系', 'other'], ['代表人', 'other'], ['发起方式', 'other'], ['权责清单', 'other'],
  ['时间', 'period'], ['日期', 'period'], ['时段', 'period'], ['周期', 'period'], ['月份', 'period'], ['季度', 'period'], ['时限', 'period'],
  ['方式', 'method'], ['方法', 'method'], ['形式', 'method'], ['内容', 'contents'], ['要点', 'contents'], ['事项类', 'kind'], ['检查类', 'kind'], ['抽查类', 'kind'], ['类型', 'kind'], ['类别', 'kind'], ['事项', 'matter'], ['对象', 'objects'], ['领域', 'field'],
  ['承办', 'department'], ['主体', 'department'], ['责任单位', 'department'], ['责任科', 'department'], ['责任部门', 'department'], ['实施单位', 'department'], ['实施部门', 'department'], ['实施科', 'department'], ['实施检查的', 'department'], ['检查机构', 'department'], ['检查单位', 'department'], ['检查部门', 'department'], ['执法机构', 'department'], ['执法单位', 'department'], ['执法部门', 'department'], ['执法科', 'department'], ['监管科', 'department'], ['监管部门', 'department'], ['牵头科', 'department'], ['负责科', 'department'], ['业务科', 'department'], ['科室', 'department'], ['处室', 'department'], ['股室', 'department'], ['组织单位', 'department'], ['实施机构', 'department'],
  ['备注', 'notes'], ['行业', 'industry'], ['县市区', 'area'], ['县区', 'area'], ['乡镇', 'area'], ['区域', 'area'],
];

/** First cells of blocks that pages of the web put round a document. */
export const chromeWords = ['索引号', '发布机构', '发文机关', '文号', '发文字号', '主题词', '信息分类', '主题分类', '成文日期', '发布日期', '公开方式', '有效性', '时效', '登录', '注册', '首页', '无障碍', '网站地图'] as const;

/** Cells that say nothing. */
export const emptyWords = ['', '/', '-', '—', '——', '--', '无', '\\', '、'] as const;

/** How the names of those that carry out a row end, beyond the offices of a bureau. */
export const carrierEndings = ['站', '所', '院', '科', '局', '队', '室', '办', '处', '股', '部门', '单位', '机构', '中心', '支队', '大队', '中队', '厅', '委', '会', '政府', '部', '组', '分局'] as const;

/** Lines under a table that explain it and belong to it. */
export const tableNotes = ['备注：', '注：', '说明：', '填表说明', '填报说明', '备注:', '填表人', '备注1'] as const;
