/**
 * Names of watched units (对象名称) in running text. A firm is known by the form at the end of its name and by a part of the name that is no word of
 * the trade; in a list, by its neighbours. Notes in brackets behind a name (三等、头顶库) are no part of it, brackets inside it are.
 */
import { countedNouns, industryWords, modeWords, unitEndings } from '../lexicon.ts';
import type { Flow, Range } from '../text/flow.ts';
import { wordsOf } from '../text/flow.ts';
import { splitRange } from './context.ts';

export interface Name { readonly name: string; readonly notes: readonly string[]; readonly range: Range }

/** Names that stand in one list, with where the list begins and ends. */
export interface NameList { readonly names: readonly Name[]; readonly range: Range }

const endings = [...unitEndings].sort((a, b) => b.length - a.length);
/** Most sentences hold no ending of a name at all: one look spares them the reading. */
const anyEnding = new RegExp(endings.join('|'));
const strongEndings = ['公司', '厂', '集团', '学院', '学校', '事务所', '煤矿', '医院', '酒店', '尾矿库', '铁矿', '铜矿', '萤石矿', '采石场', '矿段', '工区', '研究院', '研究所'];
const tradeWords = [...Object.keys(industryWords), ...Object.keys(modeWords), ...countedNouns,
  '生产', '经营', '批发', '零售', '储存', '使用', '重点', '一般', '省属', '市属', '中央', '地方', '县属', '国有', '民营', '在建', '在用', '停产', '停建', '其他', '其它', '有关', '相关', '各类', '高危', '行业', '领域', '大型', '小型', '中型', '机械', '制造', '规模', '以上', '存在', '重大', '较大', '风险', '安全', '监管', '监督', '检查', '执法', '对象', '取证', '带', '设备', '及', '和', '与', '的', '等', '全市', '全县', '全区', '全省', '辖区', '内', '县', '市', '区', '省', '涉', '类', '部分', '所有', '正常', '三等', '四等', '五等', '高瓦斯', '低瓦斯', '突出', '地下', '露天', '金属', '非金属', '独立', '建设', '施工', '承包', '委托', '分', '级', '家', '年度', '未', '已', '复工', '复产', '停用', '废弃', '闭库', '近', '三年', '发生', '事故', '生产安全', '机构', '港口', '危险', '货物', '特种', '作业', '人员', '新', '改', '扩', '其中', '停工', '整改', '隐患', '直接', '直管', '上级', '企业集团', '集团公司', '个体', '农民', '专业', '合作社', '全国', '各地', '省区', '涉氨', '制冷', '受', '本', '该', '被', '以', '上', '下', '业', '型', '小', '大', '中',
].sort((a, b) => b.length - a.length);

const tradeWord = new RegExp(tradeWords.join('|'), 'g');

/** What is left of a name when the words of the trade are taken away: a unit's own name, or nothing. */
function properPart(name: string): string {
  return name.replace(tradeWord, '').replace(/[（）\d、]/g, '');
}

// A figure, a quarter, 各县 or a 的 before a common noun: a class of units, no unit.
const statistic = /共有|各类|[A-Z]类|\d+(?:家|座|处|户|个|所|米|人)|季度|检查企业|等(?:省|地|市|县|区)|大型|中型|我[省市县区局]|的|^(?:各|象|主要|监察对象|所有|全部|有关|相关|其他|其它|上半年|下半年)|[“”]/;
const isOffice = /(?:应急|事务|服务|指挥|管理|监察|执法|维稳)[^公司厂矿]{0,6}(?:中心|中队|站)$/;

/** A name in the form of a firm, or one that holds such a form: 某某有限公司一矿. */
export function isStrong(name: string): boolean {
  return strongEndings.some((e) => name.endsWith(e)) || /公司.{1,20}$/.test(name);
}

const sentenceWords = /(?:应当|不得|是否|进行|开展|情况|要求|依法|按照|根据|负责|落实|组织|加强|督促|必须|以及|存在|纳入|范围|名单|制度|规定|属于|未|以上|以下|至少)/;

/** Is this the name of one particular unit? `lenient` where its neighbours in a list are names. */
export function isUnitName(text: string, lenient = false): boolean {
  const bare = text.replace(/（[^）]*）$/, '');
  if (bare.length < 4 || bare.length > 45 || sentenceWords.test(bare) || /^(?:[的和及与]|有限|责任|股份|公司|集团)/.test(bare) || statistic.test(bare)) return false;
  const ending = endings.find((e) => bare.endsWith(e));
  if (ending === undefined) return lenient && bare.length >= 4 && bare.length <= 30 && !/[局科室办]$/.test(bare) && properPart(bare).length >= 2;
  const proper = properPart(bare);
  if (isOffice.test(bare)) return false;
  return isStrong(bare) ? proper.length >= 1 && bare.length > ending.length + 1 : proper.length >= 2;
}

const leads = ['负责对', '组织对', '分别对', '检查对象为', '具体对象为', '分别是', '分别为', '具体为', '包括', '抽取', '抽查', '检查', '组织', '对', '将', '把', '为', '是', '即', '至', '有', '在', '境内的', '赴', '到', '其中', '确定', '选取', '以及', '及', '和', '与'].sort((a, b) => b.length - a.length);
const tails = ['等', '开展', '进行', '实施', '执法检查', '监督检查', '重点执法', '重点检查', '执法', '检查', '复查', '列入', '纳入', '作为', '作', '共', '并', '（共', '的'] as const;

/** All lists of names in a sentence. Cost: linear in the sentence, times the few words a name may begin behind. */
export function findNameLists(flow: Flow, sentence: Range): readonly NameList[] {
  const lists: NameList[] = [];
  if (!anyEnding.test(flow.chars.slice(sentence.start, sentence.end))) return lists;
  for (const run of splitRange(flow, sentence, '，；。：\t！？')) {
    if (!anyEnding.test(flow.chars.slice(run.start, run.end))) continue;
    const chunks = splitRange(flow, run, '、');
    const read = chunks.map((chunk) => nameIn(flow, chunk, false));
    if (!read.some(Boolean)) continue;
    // Between two names stands a name, even one with an unusual ending.
    const names = chunks.flatMap((chunk, i) => read[i] ?? (read[i - 1] || read[i + 1] ? nameIn(flow, chunk, true) : undefined) ?? []);
    const last = names.at(-1);
    if (last && isBelievable(flow, run, names)) lists.push({ names, range: { start: (names[0] as Name).range.start, end: last.range.end } });
  }
  return lists;
}

const weakUnit = /(?:矿|库|站|井|场|坑|店|工区|院|校|园|厂|采区|中心|考点|考试点)$/;

/** Names without a firm's form are believed in company, or alone behind 对 and the like when nothing makes them a class. */
function isBelievable(flow: Flow, run: Range, names: readonly Name[]): boolean {
  if (names.some(({ name }) => isStrong(name))) return true;
  if (names.some(({ name }) => /[的和与及或]|^(?:全|省|市|县|中央)/.test(name) || !weakUnit.test(name))) return false;
  // A line that is a name and nothing else stands in a list, whatever its ending.
  const first = names[0] as Name;
  if (names.length === 1 && first.range.start === run.start && !'，、'.includes(flow.chars[run.start - 1] ?? '。') && run.end - first.range.end <= 12 && /^(?:（.*）)?$/.test(flow.chars.slice(first.range.end, run.end))) return true;
  return names.length >= 2 || '对将：为'.includes(flow.chars[(names[0] as Name).range.start - 1] ?? ' ') && run.end > run.start;
}

/** A longer stretch without punctuation is no item of a list. */
const MAX_CHUNK = 240;

function nameIn(flow: Flow, chunk: Range, lenient: boolean): Name | undefined {
  if (chunk.end - chunk.start > MAX_CHUNK) return undefined;
  const text = flow.chars.slice(chunk.start, chunk.end);
  const starts = [0, ...leadEnds(text)].sort((a, b) => a - b);
  for (const end of endsOf(text)) {
    // The latest beginning that still leaves a whole name loses words; the earliest takes in verbs. Verbs are in the way only before the name.
    for (const start of starts.filter((s) => s < end)) {
      const candidate = text.slice(start, end);
      if (hasLead(candidate) && starts.some((s) => s > start && s < end && isUnitName(text.slice(s, end), lenient))) continue;
      if (isUnitName(candidate, lenient)) return nameFrom(flow, { start: chunk.start + start, end: chunk.start + end });
    }
  }
  return undefined;
}

function hasLead(candidate: string): boolean {
  return /^(?:.{0,24}(?:负责对|组织对|对|将|抽取|分别是|分别为|确定|季度|月份?|境内的|具体对象为))|^在/.test(candidate);
}

function leadEnds(text: string): number[] {
  const ends: number[] = [];
  for (const lead of leads) {
    for (let at = text.indexOf(lead); at >= 0; at = text.indexOf(lead, at + 1)) {
      if (text.lastIndexOf('（', at) <= text.lastIndexOf('）', at) && !(lead === '对' && text[at + 1] === '象')) ends.push(at + lead.length);
    }
  }
  for (const counted of text.matchAll(/（共?\d+(?:家|座|处|户|个|所)）：?/g)) ends.push(counted.index + counted[0].length);
  const item = /^(?:\d{1,3}[.．、）]|（?[一二三四五六七八九十\d]{1,3}）)/.exec(text);
  return item ? [...ends, item[0].length] : ends;
}

/** Where a name may end: before 等N家, before the first verb, or with its chunk. */
function endsOf(text: string): number[] {
  const ends = new Set<number>();
  for (const tail of tails) {
    for (let at = text.indexOf(tail); at > 0; at = text.indexOf(tail, at + 1)) {
      if (text.lastIndexOf('（', at) <= text.lastIndexOf('）', at)) ends.add(at);
    }
  }
  const listed = /(?:等(?:共|共计)?|(?<=司))\d+(?:家|户|处|座|所|个)/.exec(text);
  const sorted = [...ends].sort((a, b) => a - b);
  return listed ? [listed.index, ...sorted.filter((e) => e < listed.index)] : [...sorted, text.length];
}

/** A name without the bracket behind it, whose words are its notes. */
function nameFrom(flow: Flow, range: Range): Name {
  const words = wordsOf(flow, range);
  const bracket = /（([^（）]*)）$/.exec(words);
  if (!bracket || bracket.index < 3) return { name: words, notes: [], range };
  return {
    name: words.slice(0, bracket.index),
    notes: (bracket[1] ?? '').split(/[、，；]/).filter((note) => note !== ''),
    range: { start: range.start, end: range.end - bracket[0].length },
  };
}
