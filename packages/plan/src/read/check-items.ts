/**
 * Check items (检查内容): what an inspection looks at. They stand numbered under a heading of content, as 一是…二是… in one paragraph, as a list
 * parted by ；, behind a sentence that announces 「以下内容」, or in the content cells of a programme table. The sentence that introduces a list is no item.
 */
import type { CheckItem, Industry, ProgrammeRow } from '../facts.ts';
import type { Flow, Range } from '../text/flow.ts';
import { NO_BREAK, spanOf, wordsOf } from '../text/flow.ts';
import { hanNumber } from '../text/markers.ts';
import type { Section } from '../text/outline.ts';
import type { Context, PlanText } from './context.ts';
import { splitRange } from './context.ts';
import { contextLocator } from './legal-bases.ts';
import { contentTitle, endsContent, namesNoContent } from './lexicon-content.ts';

/** Items in reading order. `programme`: rows of inspection tables, whose content cells are items too. Cost: linear. */
export function readCheckItems({ flow, contexts }: PlanText, programme: readonly ProgrammeRow[] = []): readonly CheckItem[] {
  const tree = treeOf(contexts);
  const width = widthOf(flow);
  const items: Placed[] = [];
  for (const node of tree) if (node.parent === undefined) visit(flow, node, false, width, items);
  const sections = contextLocator(contexts);
  const rows = programme.flatMap((row) => itemsOfRow(flow, sections, row));
  return [...items, ...rows].map((placed) => itemFrom(flow, placed)).filter((item) => item.text.length >= 4);
}

interface Node { readonly context: Context; readonly parent: Node | undefined; readonly children: Node[]; next: Node | undefined }
interface Placed { readonly range: Range; readonly number: number | null; readonly industry: Industry | null; readonly context: Context }

function treeOf(contexts: readonly Context[]): readonly Node[] {
  const nodes = new Map<Section, Node>();
  for (const context of contexts) {
    const parent = context.section.parent && nodes.get(context.section.parent);
    const node: Node = { context, parent, children: [], next: undefined };
    const before = parent?.children.at(-1);
    if (before) before.next = node;
    parent?.children.push(node);
    nodes.set(context.section, node);
  }
  return [...nodes.values()];
}

/** Walks down; `inside` says that a heading above is one of content. */
function visit(flow: Flow, node: Node, inside: boolean, width: number, items: Placed[]): void {
  const { context } = node;
  const title = headingOf(flow, context.section);
  if (context.isBasis || namesNoContent(title)) {
    const looking = new Set(context.isBasis ? [] : listsOf(node.children).filter((list) => allLook(flow, list)).flat());
    for (const child of node.children) visit(flow, child, looking.has(child), width, items);
    return;
  }
  const opens = contentTitle(title);
  if ((!inside || opens) && endsContent(title)) {
    for (const child of node.children) visit(flow, child, false, width, items);
    return;
  }
  const lists = listsOf(node.children);
  if (inside && lists.length === 0) {
    const parts = opens ? inParagraph(flow, bodyOf(flow, context.section), width) : [];
    if (parts.length >= MIN_PARTS) items.push(...parts.map((part) => ({ ...part, industry: context.industry, context })));
    else items.push({ range: wholeItem(flow, node, width), number: context.section.mark?.number ?? null, industry: node.parent?.context.industry ?? null, context });
    return;
  }
  if (lists.length === 0) {
    const body = bodyOf(flow, context.section);
    const found = opens ? inParagraph(flow, body, width) : behindContentWords(flow, context.section, width);
    items.push(...found.map((item) => ({ ...item, industry: context.industry, context })));
    for (const child of node.children) visit(flow, child, false, width, items);
    return;
  }
  const announced = announcedLists(flow, node, lists);
  const listed = new Set(lists.flatMap((list) => (inside || opens || announced.has(list) || allLook(flow, list) ? list : [])));
  for (const child of node.children) {
    if (listed.has(child) || !listed.size || !inside && !opens) visit(flow, child, listed.has(child), width, items);
  }
}

const shortLook = /^(?:抽查|检查|核查|查看|查验)[^\d，。；]{4,30}[。；]?$/;

/** A list whose every entry is a short 检查…: it says what is looked at under whatever heading. */
function allLook(flow: Flow, list: readonly Node[]): boolean {
  return list.every(({ context: { section }, children }) => children.length === 0 && section.mark !== undefined && section.range.end - section.mark.bodyStart <= 40 && shortLook.test(flow.chars.slice(section.mark.bodyStart, section.range.end)));
}

/** A section's children as lists that begin at one; a lone child, or one that begins elsewhere, is a stray mark inside of its parent's sentence. */
function listsOf(children: readonly Node[]): readonly (readonly Node[])[] {
  const lists: Node[][] = [];
  for (const child of children) {
    if (child.context.section.mark?.number === 1 || lists.length === 0) lists.push([]);
    (lists.at(-1) as Node[]).push(child);
  }
  return lists.filter((list) => list.length > 1 && (list[0] as Node).context.section.mark?.number === 1);
}

const contentBefore = /(?:检查|执法|监察|抽查|整治)(?:的)?(?:主要|重点)?(?:内容|重点|事项)(?:主要|重点)?(?:包括|为|是|有|如下)?：$/;
const announces = /(?:检查|执法|监察|抽查|整治|查处|核查|监督|排查)[^。；]{0,20}(?:以下|下列|如下)[^。；：]{0,16}(?:内容|事项|行为|方面|情况|问题|重点|项目)[^。；：]{0,6}：$/;

/** Lists outside of a content heading that a sentence before them announces. */
function announcedLists(flow: Flow, node: Node, lists: readonly (readonly Node[])[]): ReadonlySet<readonly Node[]> {
  return new Set(lists.filter((list) => {
    const start = (list[0] as Node).context.section.range.start;
    const before = flow.chars.slice(Math.max(node.context.section.range.start, start - 60), start);
    return announces.test(before) || contentBefore.test(before);
  }));
}

/** The heading of a section: up to the end of its first clause. */
function headingOf(flow: Flow, section: Section): string {
  return section.mark ? flow.chars.slice(section.mark.bodyStart, section.titleRange.end) : '';
}

function bodyOf(flow: Flow, section: Section): Range {
  let start = section.body.start;
  while (start < section.range.end && '：。；'.includes(flow.chars[start] as string)) start += 1;
  return { start, end: section.range.end };
}

/** An item with all of its sentences; what follows the last of a list in a paragraph of its own belongs to the text around it. */
function wholeItem(flow: Flow, node: Node, width: number): Range {
  const { section } = node.context;
  const start = section.mark?.bodyStart ?? section.range.start;
  const end = lastOf(node)?.range.end ?? section.range.end;
  const restarts = node.next?.context.section.mark?.number === 1;
  return node.next === undefined || restarts ? { start, end: paragraphEnd(flow, start, end, width, restarts) } : { start, end };
}

function lastOf(node: Node): Section | undefined {
  const child = node.children.at(-1);
  return child ? lastOf(child) ?? child.context.section : undefined;
}

/** Where the item's paragraph ends: at a line that is finished and short of the margin. */
function paragraphEnd(flow: Flow, start: number, end: number, width: number, restarts: boolean): number {
  let lineStart = lineStartOf(flow, start);
  for (let i = start + 1; i < end; i += 1) {
    if (flow.breaks[i] === NO_BREAK) continue;
    const isShort = i - lineStart < width - 2;
    const finished = '。；'.includes(flow.chars[i - 1] as string) || restarts && isShort && introduces(flow, i, end);
    if (finished && (isShort || introduces(flow, i, end))) return i;
    lineStart = i;
  }
  return end;
}

/** The rest of the range is one sentence that ends in ：. */
function introduces(flow: Flow, from: number, end: number): boolean {
  return flow.chars[end - 1] === '：' && end - from < 80 && !/[。；]/.test(flow.chars.slice(from, end));
}

/** Beyond this a line is not broken by a margin, and where it begins does not matter. */
const LONG_LINE = 400;

function lineStartOf(flow: Flow, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONG_LINE && flow.breaks[start] === NO_BREAK) start -= 1;
  return start;
}

/** The width of the longest lines, by which a line that ends its paragraph is told. */
function widthOf(flow: Flow): number {
  const widths: number[] = [];
  let last = 0;
  for (let i = 1; i <= flow.chars.length; i += 1) {
    if (i < flow.chars.length && flow.breaks[i] === NO_BREAK) continue;
    widths.push(i - last);
    last = i;
  }
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

interface Item { readonly range: Range; readonly number: number | null }

const MIN_PARTS = 2;

/** 一是…二是…, ①…②…, or parts parted by ；; failing these, the sentences that say what is looked at. */
function inParagraph(flow: Flow, body: Range, width: number): Item[] {
  const end = closingParagraph(flow, body, width);
  const range = { start: body.start, end };
  const spoken = spokenItems(flow, range);
  if (spoken.length >= MIN_PARTS) return spoken;
  const parts = splitRange(flow, range, '；');
  if (parts.length > MIN_PARTS || parts.length === MIN_PARTS && !flow.chars.slice(range.start, range.end - 1).includes('。')) {
    return parts.map((part, i) => ({ range: i === 0 ? behindIntroduction(flow, part) : part, number: null }));
  }
  return splitRange(flow, range, '。').filter((s) => looksAt(flow, s)).map((s) => ({ range: behindIntroduction(flow, s), number: null }));
}

const contentLead = /(?:检查|执法|监察|抽查|整治)(?:的)?(?:主要|重点)?(?:内容|重点|事项)(?:主要|重点)?(?:包括|为|是|有|如下)?：/g;

/** 「检查内容：…」 inside of a paragraph that has another heading. */
function behindContentWords(flow: Flow, section: Section, width: number): Item[] {
  const text = flow.chars.slice(section.range.start, section.range.end);
  if (text.includes('\t')) return [];
  const found: Item[] = [];
  const leads = [...text.matchAll(contentLead)];
  for (const [i, match] of leads.entries()) {
    const start = section.range.start + match.index + match[0].length;
    const limit = section.range.start + (leads[i + 1]?.index ?? text.length);
    const range = { start, end: paragraphEnd(flow, start, limit, width, false) };
    const spoken = spokenItems(flow, range);
    const sentence = { start, end: endOfSentence(flow, range) };
    const parts = splitRange(flow, sentence, '；');
    found.push(...(spoken.length >= MIN_PARTS ? spoken : parts.map((part) => ({ range: part, number: null }))));
  }
  return found;
}

function endOfSentence(flow: Flow, range: Range): number {
  const at = flow.chars.indexOf('。', range.start);
  return at < 0 || at > range.end ? range.end : at;
}

/** A body of several paragraphs ends, as content, with the paragraph that lists. */
function closingParagraph(flow: Flow, body: Range, width: number): number {
  const first = paragraphEnd(flow, body.start, body.end, width, false);
  return spokenItems(flow, { start: body.start, end: first }).length >= MIN_PARTS ? first : body.end;
}

/** 「一是」…「十是」 in order, wherever a clause begins. */
function spokenItems(flow: Flow, range: Range): Item[] {
  const starts: { at: number; bodyStart: number; number: number }[] = [];
  for (let i = range.start; i < range.end; i += 1) {
    if (i > range.start && !'。；，：\t'.includes(flow.chars[i - 1] as string) && flow.breaks[i] === NO_BREAK) continue;
    const mark = /^第?([一二三四五六七八九十]{1,3})(?:是|要|看|查)|^第([一二三四五六七八九十]{1,3})，|^（?([1-9]\d?)）/.exec(flow.chars.slice(i, i + 6));
    const number = mark ? (mark[3] === undefined ? hanNumber(mark[1] ?? mark[2] ?? '') : Number(mark[3])) : undefined;
    if (!mark || number !== (starts.at(-1)?.number ?? 0) + 1) continue;
    starts.push({ at: i, bodyStart: i + mark[0].length, number });
  }
  return starts.map(({ bodyStart, number }, i) => ({ range: { start: bodyStart, end: starts[i + 1]?.at ?? range.end }, number }));
}

function behindIntroduction(flow: Flow, part: Range): Range {
  const colon = flow.chars.slice(part.start, Math.min(part.end, part.start + 40)).indexOf('：');
  return colon < 0 || part.start + colon + 2 >= part.end ? part : { start: part.start + colon + 1, end: part.end };
}

const looks = /^(?:主要|重点|重点是|依法|着重|一般|主要是|对[^，。]{1,30})?(?:检查|监督检查|抽查|监察|查看|核查|查验|排查|执法检查|紧盯)/;

function looksAt(flow: Flow, sentence: Range): boolean {
  const text = flow.chars.slice(sentence.start, sentence.end);
  return text.length >= 10 && looks.test(text) && /(?:情况|行为|问题|隐患|内容|制度|是否|条件)/.test(text) && !text.endsWith('：');
}

/** Content cells of a row, found again in the text by their words. */
function itemsOfRow(flow: Flow, sections: (at: number) => Context | undefined, row: ProgrammeRow): Placed[] {
  const start = firstAtOrAfter(flow, row.span[0]);
  const end = firstAtOrAfter(flow, row.span[1]);
  const words = wordsOf(flow, { start, end });
  const placed: Placed[] = [];
  let from = 0;
  for (const content of row.contents) {
    const at = words.indexOf(content, from);
    if (at < 0) continue;
    const context = sections(start + at);
    const number = /(?:^|[\t；。])（?(\d{1,2})[.、）]$/.exec(words.slice(Math.max(0, at - 5), at))?.[1];
    if (context) placed.push({ range: { start: start + at, end: start + at + content.length }, number: number === undefined ? null : Number(number), industry: context.industry, context });
    from = at + content.length;
  }
  return placed;
}

/** Rows lie in undisturbed text, where source places ascend with the flow. */
function firstAtOrAfter(flow: Flow, offset: number): number {
  let low = 0;
  let high = flow.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((flow.at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const ends = '。；，、：.;,\t';

function itemFrom(flow: Flow, { range, number, industry, context }: Placed): CheckItem {
  let { start, end } = range;
  while (start < end && ends.includes(flow.chars[start] as string)) start += 1;
  while (end > start && ends.includes(flow.chars[end - 1] as string)) end -= 1;
  const trimmed = { start, end };
  return {
    path: context.section.path,
    industry,
    number,
    text: wordsOf(flow, trimmed),
    span: spanOf(flow, trimmed),
  };
}
