/** Days and years (日期): days the calendar does not have, spans that end before they begin, an issue that does not fit the year, years that disagree. */
import type { Finding, PlanDocument, Span } from '../facts.ts';
import { bookTitles } from '../read/book-titles.ts';
import type { PlanText } from '../read/context.ts';
import { daysIn } from '../read/dates.ts';
import { fold } from '../text/fold.ts';
import type { Flow } from '../text/flow.ts';
import { spanOf } from '../text/flow.ts';
import type { Checked } from './model.ts';
import { finding } from './model.ts';

export function checkDocument(text: PlanText, document: PlanDocument): Checked {
  const { flow } = text;
  return { findings: [...impossibleDays(flow), ...reversed(flow), ...issue(flow, document), ...otherYears(text, document)], verified: [] };
}

function at(flow: Flow, start: number, length: number): Span {
  return spanOf(flow, { start, end: start + length });
}

const day = /(?:((?:19|20)\d{2})年)?(?<!\d)(\d{1,2})月(\d{1,2})日/g;

function impossibleDays(flow: Flow): Finding[] {
  return [...flow.chars.matchAll(day)].flatMap((match) => {
    const [words, year, month, date] = match;
    const m = Number(month);
    const possible = m >= 1 && m <= 12 && Number(date) >= 1 && Number(date) <= daysIn(year === undefined ? 2024 : Number(year), m);
    return possible ? [] : [finding('date-inconsistency', 'warning', `日历上没有“${words}”这一天`, [at(flow, match.index, words.length)])];
  });
}

const dash = '(?:至|到|-|—+|~)';
const fullRange = new RegExp(`((?:19|20)\\d{2})[年.](\\d{1,2})(?:月(\\d{1,2})日|月|\\.(\\d{1,2}))${dash}((?:19|20)\\d{2})[年.](\\d{1,2})(?:月(\\d{1,2})日|月|\\.(\\d{1,2}))`, 'g');
const monthRange = new RegExp(`(?<![\\d年])(\\d{1,2})月(?:(\\d{1,2})日)?${dash}(\\d{1,2})月(?:(\\d{1,2})日)?`, 'g');
const dayRange = new RegExp(`(?<!\\d)(\\d{1,2})月(\\d{1,2})日?${dash}(\\d{1,2})日`, 'g');

function reversed(flow: Flow): Finding[] {
  const findings: Finding[] = [];
  for (const match of flow.chars.matchAll(fullRange)) {
    const [words, year, month, d, dot, lastYear, lastMonth, lastD, lastDot] = match;
    if (dayKey(year, month, d ?? dot ?? '0') > dayKey(lastYear, lastMonth, lastD ?? lastDot ?? '31')) findings.push(finding('date-inconsistency', 'warning', `起止日期颠倒：“${words}”的终点早于起点`, [at(flow, match.index, words.length)]));
  }
  for (const match of flow.chars.matchAll(monthRange)) {
    const [words, month, d, lastMonth, lastD] = match;
    if (Number(month) > 12 || Number(lastMonth) > 12) continue;
    if (dayKey('0', month, d ?? '0') > dayKey('0', lastMonth, lastD ?? '31')) findings.push(finding('date-inconsistency', 'info', `“${words}”的终点早于起点：如跨年，请写明“次年”`, [at(flow, match.index, words.length)]));
  }
  for (const match of flow.chars.matchAll(dayRange)) {
    const [words, , first, last] = match;
    if (Number(first) > Number(last)) findings.push(finding('date-inconsistency', 'info', `“${words}”的终点早于起点`, [at(flow, match.index, words.length)]));
  }
  return findings;
}

function dayKey(year = '0', month = '0', date = '0'): number {
  return Number(year) * 10000 + Number(month) * 100 + Number(date);
}

/** A plan is issued in the year before or in the year it plans; its number bears the year of issue. */
function issue(flow: Flow, { issuedOn, year, number }: PlanDocument): Finding[] {
  if (issuedOn === null) return [];
  const issued = Number(issuedOn.slice(0, 4));
  const place = issuePlace(flow, issuedOn);
  const numbered = number === null ? undefined : /〔(\d{4})〕/.exec(number)?.[1];
  const findings: Finding[] = [];
  if (year !== null && issued > year) findings.push(finding('date-inconsistency', 'warning', `计划年度为${year}年，印发日期${issuedOn}已在年度终了之后`, place));
  else if (year !== null && issued < year - 1) findings.push(finding('date-inconsistency', 'warning', `计划年度为${year}年，印发日期${issuedOn}早于年度开始一年以上`, place));
  if (numbered !== undefined && Number(numbered) !== issued) findings.push(finding('date-inconsistency', 'info', `文号${number}的年份与印发日期${issuedOn}的年份不同`, place.map(([start, end]) => [start, end] as const)));
  return findings;
}

function issuePlace(flow: Flow, issuedOn: string): Span[] {
  const [year = '', month = '', date = ''] = issuedOn.split('-');
  const match = new RegExp(`${year}[年./-]0?${Number(month)}[月./-]0?${Number(date)}日?`).exec(flow.chars);
  return match ? [at(flow, match.index, match[0].length)] : [];
}

const planned = /(?:列为|列入|作为|确定为|纳入)((?:19|20)\d{2})年度?(?:全市|全县|全区|全省)?(?:重点)?(?:执法|监管|检查|监察|监督检查)(?:对象|单位|企业|计划)/g;
const planEnd = /(?:计划|方案)$/;

/** Years that the plan's own parts bear, where they are not the year of its title. Statistics and acts of other years are none of these. */
function otherYears({ flow, contexts }: PlanText, { year, title }: PlanDocument): Finding[] {
  if (year === null) return [];
  const findings: Finding[] = [];
  for (const { section } of contexts) {
    if (section.mark?.style !== 'annex') continue;
    const folded = flow.chars.slice(section.mark.bodyStart, section.titleRange.end);
    const stated = planEnd.test(folded) ? /((?:19|20)\d{2})年/.exec(folded) : null;
    if (stated && Number(stated[1]) !== year) findings.push(finding('date-inconsistency', 'warning', `标题为${year}年度，${section.path}的标题为${stated[1]}年`, [spanOf(flow, section.titleRange)]));
  }
  for (const match of flow.chars.matchAll(planned)) {
    if (Number(match[1]) < year) findings.push(finding('date-inconsistency', 'warning', `本计划为${year}年度，此处写作“${match[0]}”`, [at(flow, match.index, match[0].length)]));
  }
  const own = title === null ? '' : withoutYear(fold(title));
  for (const { name } of bookTitles(flow)) {
    const words = flow.chars.slice(name.start, name.end);
    const stated = /((?:19|20)\d{2})年/.exec(words);
    if (stated && own.length > 8 && Number(stated[1]) !== year && withoutYear(words) === own && !/(?:上年|去年|上一年|往年)/.test(flow.chars.slice(Math.max(0, name.start - 12), name.start))) {
      findings.push(finding('date-inconsistency', 'warning', `标题为${year}年度，此处写作《${words}》`, [spanOf(flow, name)]));
    }
  }
  return findings;
}

function withoutYear(words: string): string {
  return words.replace(/(?:19|20)\d{2}年/, '').replace(/\s/g, '');
}
