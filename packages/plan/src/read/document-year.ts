/** The year that is planned: what the title says; failing that, the year the text plans for, which is neither that of its issue nor of an act it cites. */
import type { Flow } from '../text/flow.ts';
import type { PlanText } from './context.ts';
import { hanYear } from './dates.ts';
import type { Title } from './document-title.ts';

const arabicYear = /(?<!\d)((?:19|20)\d{2})(?=年|度)/;
const hanYearWord = /([二一][〇零0Oo九][〇零0Oo一二三四五六七八九]{2})年/;

export function readPlanYear({ flow }: PlanText, title: Title | null): number | null {
  const stated = title && (title.kind !== 'headline' || /计划|方案/.test(title.folded)) ? yearIn(title.folded) : undefined;
  if (stated !== undefined) return stated;
  if (/20[xX×]{2}/.test(flow.chars.slice(0, 2000)) && !/(?<!\d)20\d{2}年/.test(flow.chars.slice(0, 2000))) return null;
  return mostPlanned(flow);
}

/** 2024年度, 2024年, 二〇二四年; a range 2024-2026 has no one year. */
export function yearIn(text: string): number | undefined {
  if (/20\d{2}年?[-—至~]+20\d{2}/.test(text)) return undefined;
  const arabic = arabicYear.exec(text) ?? /(?<!\d)(20\d{2})(?!\d|〕)/.exec(text);
  if (arabic) return Number(arabic[1]);
  const han = hanYearWord.exec(text);
  return han ? hanYear(han[1] ?? '') : undefined;
}

const yearWord = /(?<![\d〔])((?:19|20)\d{2})(年度|年|\.\d{2}\.\d{2}-)/g;
const MIN_WEIGHT = 2;

/** Years weighed by the company they keep: 2024年度…计划 says more than 2024年, a date or 2020年以来 says nothing. */
function mostPlanned(flow: Flow): number | null {
  const weights = new Map<number, number>();
  for (const match of flow.chars.matchAll(yearWord)) {
    const year = Number(match[1]);
    const before = flow.chars.slice(Math.max(0, match.index - 8), match.index);
    const after = flow.chars.slice(match.index + match[0].length, match.index + match[0].length + 24);
    weights.set(year, (weights.get(year) ?? 0) + weightOf(match[2] ?? '', before, after));
  }
  let best: readonly [number, number] | undefined;
  for (const entry of weights) if (!best || entry[1] > best[1] || entry[1] === best[1] && entry[0] > best[0]) best = entry;
  return best && best[1] >= MIN_WEIGHT ? best[0] : null;
}

function weightOf(word: string, before: string, after: string): number {
  if (/(?:截至|截止|截止到|至|自|从|同比|比|较|去年|与)$/.test(before)) return 0;
  if (/^(?:以来|以前|之前|底|末|初|版|修订|修正|第?\d*号|\d{1,2}月\d{1,2}日)/.test(after)) return 0;
  const plans = /^[^。；，]{0,22}(?:计划|方案)/.test(after);
  if (word === '年度') return plans ? 4 : (/^(?:工伤|事故|企业|统计)/.test(after) ? 0 : 3);
  if (word.startsWith('.')) return 2;
  if (/^\d{1,2}月(?:份|至|到|-|—|$|\t|。)/.test(after)) return /^\d{1,2}月(?:至|到|-|—)/.test(after) || /时间[^。]{0,4}$/.test(before) ? 2 : 1;
  return plans ? 3 : 1;
}
