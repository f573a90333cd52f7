/**
 * Lines (行) of a document, without its furniture: page numbers, running heads, rules. A page number that extraction left in the middle of a
 * sentence must not become a figure of the plan.
 */
import { fold } from './fold.ts';

export interface Line {
  /** Source range without the surrounding white space. */
  readonly start: number;
  readonly end: number;
  /** Folded text of that range. */
  readonly text: string;
  /** A page begins with this line. */
  readonly startsPage: boolean;
  /** At least one empty line stands before it. */
  readonly afterBlank: boolean;
}

const blank = /[\s\u00a0\u200b-\u200f\u2028\u2029\u3000\ufeff]/;

/** Splits text into lines, furniture removed. Cost: linear. */
export function readLines(text: string): readonly Line[] {
  return withCells(dropFurniture(splitLines(text)));
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let startsPage = false;
  let afterBlank = false;
  let from = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const ch = text[i];
    if (i < text.length && ch !== '\n' && ch !== '\r' && ch !== '\f' && ch !== '\u2028' && ch !== '\u2029') continue;
    let start = from;
    let end = i;
    while (start < end && blank.test(text[start] as string)) start += 1;
    while (end > start && blank.test(text[end - 1] as string)) end -= 1;
    if (start < end) {
      // A line that begins with one space in a text that is otherwise flush is where PDF extraction joined two pages.
      const indented = text[from] === ' ' && start === from + 1;
      lines.push({ start, end, text: fold(text.slice(start, end)), startsPage: startsPage || indented, afterBlank });
      startsPage = false;
      afterBlank = false;
    } else if (ch === '\n' && i > from - 1 && i === start) {
      afterBlank = true;
    }
    if (ch === '\f') startsPage = true;
    from = i + 1;
  }
  return lines;
}

const dashedNumber = /^[-—_·•]+\s*\d{1,4}\s*[-—_·•]+$/;
const worded = /^第\s*\d{1,4}\s*页(\s*[，/]?\s*共\s*\d{1,4}\s*页)?$|^\d{1,4}\s*\/\s*\d{1,4}$|^page\s*\d+(\s*of\s*\d+)?$/i;
const ruled = /^[-—_=·.…*]{3,}$/;

function dropFurniture(lines: readonly Line[]): Line[] {
  const bare = bareNumberRuns(lines);
  const kept: Line[] = [];
  let pageEnded = false;
  for (const [index, line] of lines.entries()) {
    if (dashedNumber.test(line.text) || worded.test(line.text) || bare.has(index) || ruled.test(line.text)) {
      pageEnded = !ruled.test(line.text) || pageEnded;
      continue;
    }
    kept.push(pageEnded ? { ...line, startsPage: true } : line);
    pageEnded = false;
  }
  return kept;
}

const MIN_RUN = 3;
const MIN_LINES_A_PAGE = 4;

/** Lines that hold a number alone count as page numbers only where they climb by one, page after page; a lone «12» may be a table's cell. */
function bareNumberRuns(lines: readonly Line[]): ReadonlySet<number> {
  const candidates = [...lines.entries()].filter(([, line]) => /^\d{1,3}$/.test(line.text)).map(([index, line]) => ({ index, value: Number(line.text) }));
  const found = new Set<number>();
  const runEndingIn = new Map<number, number[]>();
  for (const { index, value } of candidates) {
    const run = runEndingIn.get(value - 1) ?? [];
    const last = run.at(-1);
    const grown = last !== undefined && index - last >= MIN_LINES_A_PAGE ? [...run.slice(-MIN_RUN), index] : [index];
    runEndingIn.set(value, grown);
    if (grown.length >= MIN_RUN) for (const member of grown) found.add(member);
  }
  return found;
}

const headWord = /序号|编号|名称|企业|单位|地址|乡镇|街道|属地|行业|类别|类型|时间|季度|月份|科室|部门|备注|数量|合计|小计|对象|内容|依据|事项|方式|频次|比例|主体|责任|领域|级别|风险/;
const MIN_CELLS = 3;
const MAX_CELL = 14;

/**
 * A table whose cells are parted by blanks alone is known by its head: short words, most of them words of heads. Its rows follow as long as they have
 * about as many cells; their first blanks become tabs, one for one, so that offsets stay.
 */
function withCells(lines: readonly Line[]): Line[] {
  let cells = 0;
  return lines.map((line) => {
    const words = line.text.split(/[\s\u3000]+/);
    if (isHead(words)) cells = words.length;
    else if (words.length < MIN_CELLS || /。$/.test(line.text) || Math.abs(words.length - cells) > 1) cells = 0;
    return cells > 0 && !/[\t|]/.test(line.text) ? { ...line, text: line.text.replace(/[\s\u3000](?=[^\s\u3000])/g, '\t') } : line;
  });
}

function isHead(words: readonly string[]): boolean {
  return words.length >= MIN_CELLS && words.every((w) => w.length <= MAX_CELL && !/[，、。；：\d]/.test(w)) && words.filter((w) => headWord.test(w)).length * 3 >= words.length * 2;
}
