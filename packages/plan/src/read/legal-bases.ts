/**
 * Legal bases (依据): the laws, regulations, standards and official notices that the plan cites, each with its number where one stands beside it.
 * The plan's own title, its abbreviations, forms, certificates and newspapers stand in 《》 too and are no bases.
 */
import type { LegalBasis } from '../facts.ts';
import { shape } from '../grammar.ts';
import type { Flow, Range } from '../text/flow.ts';
import { spanOf, wordsOf } from '../text/flow.ts';
import { bookTitles } from './book-titles.ts';
import type { BookTitle } from './book-titles.ts';
import type { Context, PlanText } from './context.ts';
import { splitRange } from './context.ts';
import { actEndings, bareNames, basisKinds, basisLeads, paperEndings } from './lexicon-citations.ts';

interface Cited { readonly name: Range; readonly number: string | null }

/** Bases in reading order, one a name and section. Cost: linear. */
export function readLegalBases({ flow, contexts }: PlanText): readonly LegalBasis[] {
  const sections = contextLocator(contexts);
  const titles = bookTitles(flow);
  const own = ownNames(flow, titles);
  const cited: Cited[] = [];
  let chain: { end: number; accepted: boolean } = { end: -1, accepted: false };
  for (const title of titles) {
    const inChain = joins(flow, chain.end, title.whole.start);
    const context = sections(title.name.start);
    const led = isLed(flow, title) || inChain && chain.accepted;
    const number = numberBeside(flow, title.whole);
    const accepted = isAct(flow, title, own, { led, isBasis: context?.isBasis ?? false, numbered: number !== null });
    if (accepted) cited.push(withoutInnerNumber(flow, title.name, number));
    chain = { end: number === null ? title.whole.end : bracketEnd(flow, title.whole.end), accepted };
  }
  const bare = contexts.filter((c) => c.isBasis).flatMap((c) => citedWithoutMarks(flow, c));
  const marked = behindKinds(flow);
  return merge(flow, [...cited, ...bare, ...marked].sort((a, b) => a.name.start - b.name.start), sections);
}

/** The context at a place, for places that ascend or not: sections partition the flow. */
export function contextLocator(contexts: readonly Context[]): (at: number) => Context | undefined {
  return (at) => {
    let low = 0;
    let high = contexts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((contexts[middle] as Context).section.range.start <= at) low = middle;
      else high = middle - 1;
    }
    return contexts[low];
  };
}

function merge(flow: Flow, cited: readonly Cited[], sections: (at: number) => Context | undefined): LegalBasis[] {
  const byKey = new Map<string, LegalBasis>();
  for (const { name, number } of cited) {
    const words = wordsOf(flow, name);
    const path = sections(name.start)?.section.path ?? '';
    const key = `${path}\n${words}`;
    const known = byKey.get(key);
    if (!known) byKey.set(key, { name: words, number, path, span: spanOf(flow, name) });
    else if (known.number === null && number !== null) byKey.set(key, { ...known, number });
  }
  return [...byKey.values()];
}

// Between two titles of a chain: a joint, perhaps with the office that made the second.
const joints = /^(?:[、，；和及与]|以及|或|及其)*(?:原?[\u4e00-\u9fff]{1,14}(?:局|厅|部|院|委|府|会))?(?:的)?$/;

function joins(flow: Flow, from: number, to: number): boolean {
  return from >= 0 && to - from <= 20 && joints.test(flow.chars.slice(from, to));
}

/** Words of citing close before the title, perhaps with the office that made the act between: 根据国务院《…》. */
function isLed(flow: Flow, title: BookTitle): boolean {
  const before = flow.chars.slice(Math.max(0, title.whole.start - 24), title.whole.start);
  const clause = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  return basisLeads.some((w) => clause.includes(w));
}

interface Evidence { readonly led: boolean; readonly isBasis: boolean; readonly numbered: boolean }

const planName = /(?:检查|执法|监察|抽查|监管|监督|整治|工作)(?:年度|工作|任务)?计划(?:表|书)?$/;
const abbreviates = /(?:以下|下)?(?:统称|简称|称)(?:为|：)?[“”]?$/;

function isAct(flow: Flow, title: BookTitle, own: Own, evidence: Evidence): boolean {
  const full = flow.chars.slice(title.name.start, title.name.end);
  const name = bareName(full);
  if (name.length < 2 || name.length > 130 || bareNames.some((b) => b === name) || own.abbreviations.has(full)) return false;
  if (abbreviates.test(flow.chars.slice(Math.max(0, title.whole.start - 8), title.whole.start))) return false;
  if (own.plans.has(full) || isAnnounced(flow, title) || /年度$/.test(name)) return false;
  if (/关于(?:印发|报送|公布|发布|做好|编制)[^》]*计划[^》]*的(?:通知|报告|请示|函)$/.test(name)) return evidence.led || evidence.isBasis || evidence.numbered;
  if (planName.test(name)) return evidence.led && !/^[^》]{0,6}(?:已|执行|实施|编制|制定)/.test(flow.chars.slice(title.whole.end, title.whole.end + 6));
  if (paperEndings.some((e) => name.endsWith(e)) && !actEndings.some((e) => e.length > 1 && name.endsWith(e))) return evidence.numbered || evidence.isBasis && !/[表证书录单]$/.test(name);
  if (/(?:现场)?(?:检查|执法)方案$/.test(name) || /^(?:现场|责令|行政处罚|立案)/.test(name) && /(?:方案|决定|清单)$/.test(name)) return false;
  if (/清单$/.test(name)) return evidence.led || evidence.isBasis || evidence.numbered;
  return evidence.numbered || evidence.isBasis || evidence.led && title.isClosed || actEndings.some((e) => name.endsWith(e));
}

/** The name without brackets behind it, closed or not: 标准（试行）, 标准（试行. */
export function bareName(name: string): string {
  return name.replace(/(?:（[^（）]*）?)+$/, '').replace(/〔\d{4}〕.*$/, '');
}

/** 《…》印发给你们, 《…》已经…批准: the plan that the notice sends out. */
function isAnnounced(flow: Flow, title: BookTitle): boolean {
  const after = flow.chars.slice(title.whole.end, title.whole.end + 26);
  const before = flow.chars.slice(Math.max(0, title.whole.start - 12), title.whole.start);
  return /^[^。；《]{0,22}(?:印发给|印发你们|现予印发|予以印发|经[^。；《]{0,14}(?:批准|同意|通过|审定|审议))/.test(after) || /(?:^|[现将])(?:将|制定了|形成了|编制了|印发了?)$/.test(before) && planName.test(bareName(flow.chars.slice(title.name.start, title.name.end)));
}

interface Own { readonly plans: ReadonlySet<string>; readonly abbreviations: ReadonlySet<string> }

function ownNames(flow: Flow, titles: readonly BookTitle[]): Own {
  const plans = new Set<string>();
  const abbreviations = new Set<string>();
  for (const title of titles) {
    const name = flow.chars.slice(title.name.start, title.name.end);
    if (abbreviates.test(flow.chars.slice(Math.max(0, title.whole.start - 8), title.whole.start))) abbreviations.add(name);
    if (isAnnounced(flow, title)) plans.add(name);
  }
  return { plans, abbreviations };
}

const MAX_BRACKET = 70;

/** Behind the bracket that follows a title, or the place itself. */
function bracketEnd(flow: Flow, at: number): number {
  if (flow.chars[at] !== '（') return at;
  let depth = 0;
  for (let i = at; i < Math.min(flow.chars.length, at + MAX_BRACKET); i += 1) {
    if (flow.chars[i] === '（') depth += 1;
    if (flow.chars[i] === '）') depth -= 1;
    if (depth === 0) return i + 1;
  }
  return at;
}

/** The number in the bracket behind a title, or beside it without one. */
function numberBeside(flow: Flow, whole: Range): string | null {
  const at = whole.end;
  if (flow.chars[at] === '（') return actNumber(wordsOf(flow, { start: at + 1, end: Math.min(flow.chars.length, at + MAX_BRACKET) }));
  const direct = /^(?:[A-Z]{2,4}[-\/T]*\d[\d.]*-\d{4}|[\u4e00-\u9fff]{2,12}〔\d{4}〕\d{1,4}号)/.exec(wordsOf(flow, { start: at, end: Math.min(flow.chars.length, at + 30) }));
  if (direct) return direct[0];
  const before = /(?:[A-Z]{2,4}[-\/T]*\d[\d.]*-\d{4})$/.exec(flow.chars.slice(Math.max(0, whole.start - 20), whole.start));
  return before?.[0] ?? null;
}

const dateBefore = /^\d{4}年\d{1,2}月\d{1,2}日/;
const documentNumber = shape(/(?:原)?[\u4e00-\u9fff]{2,18}〔\d{4}〕第?\d{1,4}(?:号|號)?/);
const order = shape(/[\u4e00-\u9fff]{2,30}?(?:令)?第?(?:\d{1,4}|[一二三四五六七八九十百零〇]{1,6})(?:号|號)令?/);
const standard = shape(/(?:[A-Z]{2,4}|DB\d{2})[-\/T]*\d[\d.\/T]*(?:[-—]\d{4})?/);
const torn = /^((?:原)?[\u4e00-\u9fff]{2,18}?)〔?((?:19|20)\d{2})〕?(\d{1,4})(号|號)/;

/** 安监总政法〔2017〕150号, 总局令第44号, AQ/T8011-2016; a lost year bracket is put back where only one reading is left. */
export function actNumber(bracket: string): string | null {
  const text = bracket.replace(dateBefore, '').replace(/^(?:[\u4e00-\u9fff]{2,4}(?=〔)〔[^〕]*〕)?(?=原)/, '');
  const exact = documentNumber(text, 0)?.value;
  if (exact !== undefined) return exact.replace('〕第', '〕');
  const repaired = torn.exec(text);
  if (repaired && !/(?:令|第|年)$/.test(repaired[1] as string)) return `${repaired[1]}〔${repaired[2]}〕${repaired[3]}${repaired[4]}`;
  const byOrder = order(text, 0)?.value;
  if (byOrder !== undefined && /令/.test(byOrder)) return byOrder;
  return standard(text, 0)?.value ?? null;
}

/** A number that stands inside of 《》 behind the name: 《…的通知（矿安〔2024〕1号）》. */
function withoutInnerNumber(flow: Flow, name: Range, number: string | null): Cited {
  const text = flow.chars.slice(name.start, name.end);
  const open = text.endsWith('）') ? text.lastIndexOf('（') : -1;
  const inner = number === null && open > 2 ? actNumber(wordsOf(flow, { start: name.start + open + 1, end: name.end - 1 })) : null;
  return inner === null ? { name, number } : { name: { start: name.start, end: name.start + open }, number: inner };
}

const vague = /^(?:其他|其它|国家和|相关|有关|以及|法律|各项|及|等|上级|本|国家有关|国家、)/;
const endings = [...actEndings].sort((a, b) => b.length - a.length);
const strong = new Set(['法', '法典', '条例', '规定', '办法', '细则', '规程', '规范', '标准', '意见', '通知', '决定']);

/** Items under 依据 from which the 《》 were lost. */
function citedWithoutMarks(flow: Flow, { section }: Context): Cited[] {
  if (section.mark === undefined) return [];
  return splitRange(flow, { start: section.mark.bodyStart, end: section.range.end }, '。；、\t').flatMap((part) => bareCitation(flow, part) ?? []);
}

function bareCitation(flow: Flow, part: Range): Cited | undefined {
  const text = flow.chars.slice(part.start, part.end);
  if (/[《》，：]/.test(text) || text.length < 5 || text.length > 70 || vague.test(text)) return undefined;
  const number = /（?((?:[\u4e00-\u9fff]{2,12}〔\d{4}〕\d{1,4}号)|(?:[\u4e00-\u9fff]{2,20}令第?\d{1,4}号))）?$/.exec(text);
  const behindNotice = number && /(?:的通知|的意见|的决定|条例|规定|办法|细则)([\u4e00-\u9fff]+[〔令].*)$/.exec(text);
  const cut = behindNotice ? text.length - (behindNotice[1] as string).length : number?.index ?? text.length;
  const name = text.slice(0, cut).replace(/（$/, '');
  const ending = endings.find((e) => bareName(name).endsWith(e));
  if (ending === undefined || !strong.has(ending) || name.length < 4 || /(?:相关|有关|等)(?:法律|法规|规定|标准|要求)/.test(name)) return undefined;
  const from = part.start + name.length;
  return { name: { start: part.start, end: from }, number: number ? actNumber(wordsOf(flow, { start: from, end: part.end }).replace(/^（/, '')) : null };
}

const kindMark = shape(new RegExp(`〔(?:${basisKinds.join('|')})〕`));

/** 【法律】中华人民共和国安全生产法 第六十二条: the name runs to its article. */
function behindKinds(flow: Flow): Cited[] {
  const found: Cited[] = [];
  for (let at = flow.chars.indexOf('〔'); at >= 0; at = flow.chars.indexOf('〔', at + 1)) {
    const mark = kindMark(flow.chars, at);
    if (!mark || flow.chars[mark.end] === '《') continue;
    const name = /^[^《》。；：\t〔第（]{4,50}/.exec(flow.chars.slice(mark.end, mark.end + 60))?.[0];
    if (name === undefined || !endings.some((e) => strong.has(e) && name.endsWith(e))) continue;
    const end = mark.end + name.length;
    found.push({ name: { start: mark.end, end }, number: flow.chars[end] === '（' ? numberBeside(flow, { start: mark.end, end }) : null });
  }
  return found;
}
