/**
 * Who issued a document, under which number, on which day. A signature says it best (an office in a line of its own, the day below); then the block of
 * particulars that official sites print above a document; then the title. A number in brackets behind 《…》 is that of the act cited.
 */
import { dateAt, isoDate } from './dates.ts';
import type { PlanText } from './context.ts';
import type { Title } from './document-title.ts';
import type { HeadLine } from './head-lines.ts';
import type { Flow, Range } from '../text/flow.ts';
import { wordsOf } from '../text/flow.ts';

const officeEnd = '(?:局|厅|委|委员会|办公室|人民政府|政府|大队|支队|总队|中心|分局|联席会议|管委会|办事处|集团|公司|领导小组|专委会|安委会|安委办)';
const officeLine = new RegExp(`^[\\u4e00-\\u9fff（）“”、，A-Za-z]{2,40}${officeEnd}$`);

/** The office as the document writes it. */
export function readIssuer({ flow, contexts }: PlanText, lines: readonly HeadLine[], title: Title | null): string | null {
  const signed = signature(lines);
  if (signed?.office) return wordsOf(flow, signed.office.range);
  const titled = title ? officeInTitle(title.folded) : undefined;
  if (title && titled !== undefined) return title.words.slice(0, titled);
  const labelled = afterLabel(lines, /(?:发布机构|发文机关|发布部门|发文单位|制发机关|发文机构|公开机构|信息公开主体)/) ?? afterLabel(lines, /(?:填表单位|填报单位|制表单位|编制单位)/) ?? afterLabel(lines, /(?:信息来源|来源)/);
  if (labelled) return wordsOf(flow, labelled);
  const subject = contexts.find(({ section }) => section.mark !== undefined && /^(?:检查|执法|实施)主体$/.test(flow.chars.slice(section.mark.bodyStart, section.titleRange.end)));
  const inSection = subject && leadingOffice(flow, subject.section.body);
  if (inSection) return wordsOf(flow, inSection);
  const acting = actingOffice(flow);
  return acting ? wordsOf(flow, acting) : null;
}

/** 「…局2024年度…」, 「…局关于…」: where the office in a title ends. */
function officeInTitle(folded: string): number | undefined {
  const text = folded.startsWith('原') ? folded.slice(1) : folded;
  const match = new RegExp(`^((?:[\\u4e00-\\u9fff（）]{1,28}?)${officeEnd})(?=关于|公示|公布|印发|发布|20\\d\\d|二〇|年度|20[xX]|《)`).exec(text);
  const name = match?.[1];
  return name === undefined || /^(?:关于|印发)/.test(name) ? undefined : name.length + (folded.length - text.length);
}

interface Signature { readonly office: HeadLine | undefined; readonly date: HeadLine }

const REACH = 3;

/** A line that is a date, below an office in a line of its own; else the first line that is a date. */
function signature(lines: readonly HeadLine[]): Signature | undefined {
  let bare: Signature | undefined;
  for (const [index, line] of lines.entries()) {
    if (!line.isDate || isoDateOf(line) === null) continue;
    for (let i = index - 1; i >= Math.max(0, index - REACH); i -= 1) {
      const above = lines[i] as HeadLine;
      if (officeLine.test(above.text) && !/[：，]$/.test(above.text) && !/(?:监制|承办)/.test(above.text)) return { office: above, date: line };
      if (!above.isBracketed && !above.isDate) break;
    }
    bare ??= { office: undefined, date: line };
  }
  return bare;
}

function isoDateOf(line: HeadLine): string | null {
  const found = dateAt(line.text, line.text.startsWith('（') ? 1 : 0);
  return found ? isoDate(found.date) : null;
}

const HEAD = 60;

/** What stands behind a label such as 发布机构：, up to the next label or cell. */
function afterLabel(lines: readonly HeadLine[], label: RegExp): Range | undefined {
  for (const line of lines.slice(0, HEAD)) {
    const match = label.exec(line.text);
    if (!match || line.text.length > 160) continue;
    const from = match.index + match[0].length;
    const value = new RegExp(`^[〕：\\t（盖章）]*([\\u4e00-\\u9fff（）“”、]{2,36}?${officeEnd})(?![\\u4e00-\\u9fff（]{0,12}${officeEnd})`).exec(line.text.slice(from, from + 60));
    if (!value?.[1]) continue;
    const start = line.range.start + from + value[0].length - value[1].length;
    return { start, end: start + value[1].length };
  }
  return undefined;
}

function leadingOffice(flow: Flow, body: Range): Range | undefined {
  const match = new RegExp(`^[：。]?([\\u4e00-\\u9fff]{2,30}?${officeEnd})(?=[（，。]|$)`).exec(flow.chars.slice(body.start, Math.min(body.end, body.start + 40)));
  return match?.[1] ? { start: body.start + match[0].length - match[1].length, end: body.start + match[0].length } : undefined;
}

/** News names the office that acts in its first sentence: 近日，…厅印发《…》, 2018年，…局…. */
function actingOffice(flow: Flow): Range | undefined {
  const match = new RegExp(`(?:^|[，。）]|近日|日前)([\\u4e00-\\u9fff]{1,16}?(?:局|厅))(?:根据|印发|制定|发布|公布|公示|遵循|按照|编制)`).exec(flow.chars.slice(0, 120));
  if (!match?.[1]) return undefined;
  const start = match.index + match[0].indexOf(match[1]);
  return { start, end: start + match[1].length };
}

const documentNumber = /([\u4e00-\u9fff]{2,16}(?:（[\u4e00-\u9fff]{1,6}）)?)〔((?:19|20)\d{2})〕第?(\d{1,4})[号號]/g;
const numberLabel = /(?:发布文号|发文字号|备注文号|备注\/文号|文号|文件编号|发文文号)〕?[：\t]*$/;

/** The document's own number in its standard form: in a line of its own, or behind 文号. */
export function readNumber({ flow }: PlanText, lines: readonly HeadLine[]): string | null {
  for (const line of lines.slice(0, HEAD)) {
    for (const match of line.text.matchAll(documentNumber)) {
      const before = line.text.slice(0, match.index);
      const after = line.text.slice(match.index + match[0].length);
      const glued = /^(.*?(?:发布文号|发文字号|文号))(.+)$/.exec(match[1] as string);
      const own = glued !== null || numberLabel.test(before) || /^[（〔]?$/.test(before) && /^(?:[）〕]|签发人.*|.{0,12}$)?$/.test(after);
      if (!own || /[《》]/.test(before)) continue;
      const skip = glued ? (glued[1] as string).length : 0;
      const start = line.range.start + match.index + skip;
      const office = wordsOf(flow, { start, end: start + (match[1] as string).length - skip });
      const sign = wordsOf(flow, { start: line.range.start + match.index + match[0].length - 1, end: line.range.start + match.index + match[0].length });
      return `${office}〔${match[2]}〕${Number(match[3])}${sign}`;
    }
  }
  return null;
}

const dateLabel = /(?:成文日期|公文生成日期|生成日期|印发日期|发文日期|成文时间|印发时间|制发日期|填报时间|填表时间|填表日期|填报日期|制表时间|生效日期)〕?[：\t]*/;

/** The day below the signature; failing that, the day the particulars give for the document (not for its web page). */
export function readIssuedOn(_text: PlanText, lines: readonly HeadLine[]): string | null {
  const signed = signature(lines);
  if (signed?.office) return isoDateOf(signed.date);
  for (const line of lines.slice(0, HEAD)) {
    const match = dateLabel.exec(line.text);
    const found = match ? dateAt(line.text, match.index + match[0].length) : undefined;
    if (found) return isoDate(found.date);
  }
  return signed ? isoDateOf(signed.date) : null;
}
