/** Lists within a cell of a table (单元格内的列举): the laws of a 依据 cell and the items of a 内容 cell. */

/** A cell's laws, one a piece: its tag, name, number and article together. A quoted article may name other laws and stays whole. */
export function splitBases(text: string): string[] {
  const starts: number[] = [];
  let depth = 0;
  let quotesArticle = false;
  for (let i = 0; i < text.length; i += 1) {
    const ch = text[i] as string;
    if (ch === '《') {
      if (depth === 0 && !quotesArticle && !isTagged(text, starts.at(-1), i)) starts.push(i);
      depth += closes(text, i) ? 1 : 0;
    } else if (ch === '》') depth = Math.max(0, depth - 1);
    else if (ch === '【' && depth === 0) { starts.push(i); quotesArticle = false; }
    else if (ch === '：' && depth === 0 && starts.length > 0 && /[条款项）》]$/.test(text.slice(0, i))) quotesArticle = true;
  }
  if (starts.length === 0) return text === '' ? [] : [text];
  return starts.map((from, i) => text.slice(from, starts[i + 1] ?? text.length).replace(/(?:[、，；。]|以及|及|和|与|或|\d{1,2}[.、]|（[一二三四五六七八九十\d]+）)+$/, (tail) => (/^。$/.test(tail) && i === starts.length - 1 && text.includes('：') ? tail : '')));
}

function isTagged(text: string, start: number | undefined, at: number): boolean {
  return start !== undefined && text[start] === '【' && !text.slice(start, at).includes('《');
}

/** Is the book title closed before the next one of its rank opens? */
function closes(text: string, at: number): boolean {
  let depth = 0;
  for (let i = at; i < text.length && i < at + 200; i += 1) {
    if (text[i] === '《') depth += 1;
    if (text[i] === '》') { depth -= 1; if (depth === 0) return true; }
  }
  return false;
}

interface Numbered { readonly start: number; readonly bodyStart: number; readonly number: number }

const itemMark = /(\d{1,2})(?:[.、．](?!\d)|）)|（(\d{1,2})）|([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])/y;

/** Numbers that follow one another from 1, each behind the end of what stands before it or at the cell's start. */
function itemMarks(text: string): Numbered[] {
  const marks: Numbered[] = [];
  for (let i = 0; i < text.length; i += 1) {
    itemMark.lastIndex = i;
    const match = itemMark.exec(text);
    if (!match) continue;
    const found = match[3] === undefined ? Number(match[1] ?? match[2]) : match[3].charCodeAt(0) - '①'.charCodeAt(0) + 1;
    const due = (marks.at(-1)?.number ?? 0) + 1;
    const free = i === 0 || !/[\d第.（共约\-至、]/.test(text[i - 1] as string) || match[3] !== undefined;
    if (found === due && free) marks.push({ start: i, bodyStart: i + match[0].length, number: found });
    i += match[0].length - 1;
  }
  return marks;
}

/** A cell's items without their numbers. `isCut`: the text ends in the cell, and an item that breaks off is left out if others are whole. */
export function splitContents(text: string, isCut: boolean): string[] {
  const marks = itemMarks(text);
  if (marks.length >= 2) {
    const lead = text.slice(0, (marks[0] as Numbered).start);
    const items = marks.map((m, i) => text.slice(m.bodyStart, marks[i + 1]?.start ?? text.length));
    if (isCut && !/[。；]$/.test(items.at(-1) as string)) items.pop();
    return [...(isHeading(lead) ? [] : [lead]), ...items].map(trim).filter((t) => t !== '');
  }
  if (marks.length === 1 && (marks[0] as Numbered).start === 0) return [trim(text.slice((marks[0] as Numbered).bodyStart))].filter((t) => t !== '');
  return splitAtSemicolons(text).map((t) => trim(t.replace(/^(?:\d{1,3}[.、](?!\d)|（\d{1,2}）|（[一二三四五六七八九十]{1,3}）)/, ''))).filter((t) => t !== '');
}

function isHeading(lead: string): boolean {
  return /^（[一二三四五六七八九十]{1,3}）/.test(lead) || /(?:内容|重点|包括|如下|：)$/.test(lead);
}

function trim(text: string): string {
  return text.replace(/[；。，、]+$/, '').replace(/^[；。，、]+/, '');
}

function splitAtSemicolons(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const ch = text[i] as string;
    if (ch === '（') depth += 1;
    if (ch === '）') depth = Math.max(0, depth - 1);
    if (ch === '；' && depth === 0) { parts.push(text.slice(from, i)); from = i + 1; }
  }
  return [...parts, text.slice(from)];
}
