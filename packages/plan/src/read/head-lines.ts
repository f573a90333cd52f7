/** Lines of the flow with what they look like: the head of a document is made of lines, not of sentences. */
import type { Flow, Range } from '../text/flow.ts';
import { NO_BREAK } from '../text/flow.ts';
import type { PlanText } from './context.ts';

export interface HeadLine {
  readonly text: string;
  readonly range: Range;
  /** In an annex: 附件1, or '' for the main text. */
  readonly annex: string;
  /** The line is a date and nothing else. */
  readonly isDate: boolean;
  readonly isBracketed: boolean;
}

/** Every line, list bullets taken off. Cost: linear. */
export function headLines({ flow, contexts }: PlanText): readonly HeadLine[] {
  const lines: HeadLine[] = [];
  let section = 0;
  let start = 0;
  for (let i = 1; i <= flow.chars.length; i += 1) {
    if (i < flow.chars.length && flow.breaks[i] === NO_BREAK) continue;
    while (section + 1 < contexts.length && (contexts[section + 1]?.section.range.start ?? 0) <= start) section += 1;
    lines.push(lineOf(flow, start, i, contexts[section]?.annex ?? ''));
    start = i;
  }
  return lines;
}

function lineOf(flow: Flow, from: number, to: number, annex: string): HeadLine {
  let start = from;
  let end = to;
  while (start < end && '•·-—\t■◆●'.includes(flow.chars[start] as string)) start += 1;
  while (end > start && '\t'.includes(flow.chars[end - 1] as string)) end -= 1;
  const text = flow.chars.slice(start, end);
  return { text, range: { start, end }, annex, isDate: text.length <= 20 && wholeDate.test(text), isBracketed: /^（.*）$/.test(text) };
}

const hanYear = '[〇零一二三四五六七八九0OoＯ]{4}';
const wholeDate = new RegExp(`^（?(?:\\d{4}年\\d{1,2}月\\d{1,2}日|${hanYear}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2})）?(?:印发)?$`);

/** Does the source leave a blank before this character? Titles and text on one line are often parted by nothing else. */
export function hasBlankBefore(flow: Flow, i: number): boolean {
  return i > 0 && i < flow.at.length && (flow.at[i] as number) > (flow.at[i - 1] as number) + 1;
}
