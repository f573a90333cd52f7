/**
 * Counts (数量): every stated number of units, with what it counts, in which industry, mode, office, place and period, and of which total it is a part.
 * Chinese plans count in two orders, 危化企业13家 and 13家危化企业; the noun decides which one is meant.
 */
import type { Count, Industry, Mode, Qualifier } from '../facts.ts';
import { findAll } from '../grammar.ts';
import type { Flow, Range } from '../text/flow.ts';
import { spanOf } from '../text/flow.ts';
import type { Context, PlanText } from './context.ts';
import { splitRange } from './context.ts';
import { parentOf, partitionOf, scopes } from './count-parts.ts';
import type { Found } from './counted-noun.ts';
import { leftOf, subjectOf } from './counted-noun.ts';
import type { Office } from './phrases.ts';
import { actingOffices, firstModeIn, industriesIn, industryIn, modeIn, modesIn, periodIn, qualifierBefore, quantity } from './phrases.ts';

/** A count with what the checks need beyond the published fact: which partition of its total it belongs to. */
export interface CountedFact { readonly count: Count; readonly partition: number; readonly range: Range; readonly context: Context; readonly sentence: Range }

export function readCounts({ flow, contexts }: PlanText): readonly CountedFact[] {
  const facts: CountedFact[] = [];
  let number = 0;
  for (const context of contexts) {
    let carried: CountedFact | undefined;
    for (const sentence of sentencesOf(flow, context)) {
      const read = readSentence(flow, context, sentence, carried, () => `c${(number += 1)}`);
      facts.push(...read);
      carried = read.filter(({ count }) => count.partOf === null).at(-1) ?? carried;
    }
  }
  return facts;
}

const MAX_SENTENCE = 2000;

/** A text without full stops is read in pieces, so that what one sentence costs stays bounded. */
function pieces(sentence: Range): Range[] {
  const parts: Range[] = [];
  for (let start = sentence.start; start < sentence.end; start += MAX_SENTENCE) parts.push({ start, end: Math.min(sentence.end, start + MAX_SENTENCE) });
  return parts;
}

/** Sentences of a section, its heading apart from what follows it, tables left out. */
export function sentencesOf(flow: Flow, { section, prose }: Context): Range[] {
  const bodies = prose.flatMap((range) => splitRange(flow, range, '。！？')).flatMap(pieces);
  const { mark, titleRange, body } = section;
  if (!mark || mark.bodyStart >= titleRange.end) return bodies;
  const title = { start: mark.bodyStart, end: titleRange.end };
  const [first, ...rest] = bodies;
  // 「1.危险化学品（共13家）：危化科负责…」 is one sentence, heading and all.
  const goesOn = '：；'.includes(flow.chars[body.start] ?? '。') && first !== undefined && first.start <= body.start + 1;
  return goesOn ? [{ start: title.start, end: first.end }, ...rest] : [title, ...bodies];
}

function readSentence(flow: Flow, context: Context, sentence: Range, carried: CountedFact | undefined, nextId: () => string): CountedFact[] {
  const facts: CountedFact[] = [];
  const among = scopes(flow, sentence);
  let previous: Found | undefined;
  for (const found of findQuantities(flow, sentence)) {
    const segment = segmentAround(flow, sentence, found.start);
    const left = leftOf(flow, segment, found, previous);
    const named = subjectOf(flow, context, segment, left, found);
    const parent = parentOf(flow, facts, carried, found, among, named.order);
    const clause = flow.chars.slice(segment.start, found.start);
    const count: Count = {
      id: nextId(),
      path: context.section.path,
      subject: named.subject,
      industry: industryOf(named.subject, clause, context, parent?.count),
      mode: modeOf(named.subject, flow.chars.slice(left.clauseStart, found.start), flow.chars.slice(sentence.start, found.start), context, parent?.count),
      department: departmentOf(actingOffices(flow.chars, segment.start, found.start), named.subject, context) ?? officeBehind(flow, found.end, segment.end) ?? context.office,
      area: named.area,
      period: periodIn(clause) ?? null,
      value: found.value.value,
      unit: found.value.unit,
      qualifier: qualifierOf(flow, found, named.range.start),
      partOf: parent?.count.id ?? null,
      span: spanOf(flow, named.range),
    };
    facts.push({ count, partition: partitionOf(flow, sentence, found.start), range: named.range, context, sentence });
    previous = found;
  }
  return facts;
}
const frequencyBefore = /(?:每年|每季度?|每月|每半年|每[两三二]年|年度内?|年内|不得低于|频次[^，。；]{0,6}|上限[为：]?)$/;

function findQuantities(flow: Flow, range: Range): Found[] {
  return findAll(quantity, flow.chars, range.start, range.end).filter(({ start, end, value }) => {
    const before = flow.chars.slice(Math.max(range.start, start - 8), start);
    const after = flow.chars.slice(end, end + 6);
    if (/[第\d.\-~—〔GBAQ×=+]$/.test(before) || /^[=×+]/.test(after) || /[至到]$/.test(before) && /\d/.test(before)) return false;
    if (/[年月日号]$/.test(before) && value.unit === '种') return false;
    // 一个、一项、一次 are figures of speech, 两家 or 三家 are counts.
    const spoken = !/\d/.test(flow.chars[start] as string);
    if (spoken && (!/^(?:家|处|座|所|户)/.test(value.unit) || value.value === 1 || !/^家/.test(value.unit) && !/[对有的共等：，、（查]$/.test(before))) return false;
    if (value.unit === '次' && (value.value <= 12 || frequencyBefore.test(before))) return false;
    if (/^[人名]/.test(value.unit) && (/(?:超过|大于|以上|达到|下井)$/.test(before) || !/(?:人员|编制|专家|干部|队员|人数|职工)[^，。；]{0,6}$/.test(before) && !/^(?:执法|工作|监管|专职|持证|监察)/.test(after))) return false;
    if (/^[\/／]/.test(after) && value.unit !== '家次') return false;
    if (['条', '项', '对', '期', '组', '类', '场', '支', '口', '轮', '批'].includes(value.unit) && /^(?:规定|措施|制度|工作|的|件)/.test(after)) return false;
    if (['条', '对', '期', '类', '场', '支', '组', '口', '轮', '批'].includes(value.unit) && spoken) return false;
    if (value.unit === '个' && /工作日$/.test(before)) return false;
    if (value.unit === '个' && /^(?:百分|月|工作日|方面|季|小时|一批|严禁|不得|人)/.test(after)) return false;
    return !/(?:减少|下降|增加|同比|核减|减|上升)了?[^，。；]{0,2}$/.test(before) && !/(?:例如|比如|举例)/.test(flow.chars.slice(range.start, start));
  });
}

function qualifierOf(flow: Flow, found: Found, nounStart: number): Qualifier {
  if (found.value.qualifier !== 'exact') return found.value.qualifier;
  for (let at = Math.max(0, found.start - 4); at < found.start; at += 1) {
    const match = qualifierBefore(flow.chars, at);
    if (match?.end === found.start) return match.value;
  }
  // 「约有工贸企业5.2万家」: the qualifier stands before the noun.
  return /约有?$/.test(flow.chars.slice(Math.max(0, nounStart - 2), nounStart)) ? 'approximately' : 'exact';
}

/** The ；-part of the sentence that holds the place; a bracket is no part of its own. */
function segmentAround(flow: Flow, sentence: Range, at: number): Range {
  let start = at;
  while (start > sentence.start && !'；\t'.includes(flow.chars[start - 1] as string)) start -= 1;
  let end = at;
  while (end < sentence.end && !'；\t'.includes(flow.chars[end] as string)) end += 1;
  return { start, end };
}
/** 「危险化学品企业12家，由危化科负责」. */
function officeBehind(flow: Flow, from: number, to: number): string | null {
  const behind = actingOffices(flow.chars, from, Math.min(to, from + 24))[0];
  return behind && flow.chars[behind.start - 1] === '由' && !/\d/.test(flow.chars.slice(from, behind.start)) ? behind.name : null;
}

/** The office that acts last before the number; where several act together, the one whose trade it is. */
function departmentOf(offices: readonly Office[], subject: string, context: Context): string | null {
  const last = offices.at(-1);
  if (!last) return null;
  if (last.together.length === 0) return last.name;
  const industry = industryIn(subject) ?? context.industry;
  const own = [...last.together, last.name].filter((name) => industry !== null && industriesIn(name).includes(industry));
  return own.length === 1 ? (own[0] ?? null) : null;
}

function industryOf(subject: string, clause: string, context: Context, parent: Count | undefined): Industry | null {
  return industryIn(subject) ?? (parent ? parent.industry : undefined) ?? soleIndustry(lastWords(clause)) ?? context.industry;
}

/** An office of two trades says nothing of the trade of what it watches. */
function soleIndustry(text: string): Industry | undefined {
  const named = industriesIn(text);
  return named.length === 1 ? named[0] : undefined;
}

function lastWords(clause: string): string {
  return clause.split(/[，：、]/).at(-1) ?? '';
}

function modeOf(subject: string, clause: string, sentence: string, context: Context, parent: Count | undefined): Mode | null {
  if (context.isRegister) return 'register';
  // 「抽查和交叉执法检查企业共147家」 is a total over two modes.
  if (modesIn(clause).length > 1 && /(?:抽查|交叉|重点|一般)(?:执法|检查)*[和与及、](?:抽查|交叉|重点|一般|专项)/.test(clause)) return null;
  const own = ({ 重点: 'key', 一般: 'general' } as const)[subject as '重点' | '一般'] ?? firstModeIn(subject) ?? modeIn(clause);
  if (own !== undefined) return own;
  if (parent) return parent.mode;
  if (/(?:现有|共有|目前|拥有|登记在册|总数|取得)/.test(clause)) return 'register';
  return modeIn(sentence) ?? context.mode;
}
