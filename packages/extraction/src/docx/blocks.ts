import type { ListNumbers, NumberedParagraph } from './list-numbers.ts';

/**
 * Paragraphs, cells, boxes and notes → lines. Containers nest (a table in a cell, a box in a paragraph), so each kind has its stack.
 * A cell that spans columns is followed by empty cells, and a cell merged with the one above stays empty, so that every row of a
 * table has its values in the same columns.
 */
interface Container { readonly lines: string[]; joined: string }
interface Paragraph { properties: NumberedParagraph; label: string | undefined; text: string; joinsNext: boolean; readonly boxLines: string[] }
interface Cell { columns: number; continues: boolean; readonly content: Container }
interface Row { readonly cells: string[]; dropped: boolean }
interface Table { readonly rows: Row[] }
type NoteKind = 'footnote' | 'endnote';

/** Word's own bound on columns; beyond it a few bytes could demand endless cells. */
const MOST_COLUMNS = 63;

export function createBlocks(numbers: ListNumbers) {
  const body: Container = { lines: [], joined: '' };
  const containers: Container[] = [body];
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const cells: Cell[] = [];
  const notes: string[] = [];
  const noteTexts = new Map<string, string>();
  let openedNote = '';

  const container = (): Container => containers.at(-1) ?? body;
  const row = (): Row | undefined => tables.at(-1)?.rows.at(-1);

  function numberParagraph(): void {
    const paragraph = paragraphs.at(-1);
    if (paragraph && paragraph.label === undefined && !paragraph.joinsNext) paragraph.label = numbers.next(paragraph.properties);
  }

  function closeParagraph(): void {
    numberParagraph();
    const paragraph = paragraphs.pop();
    if (!paragraph) return;
    const into = container();
    const text = (paragraph.label ?? '') + into.joined + paragraph.text.replace(/^\t+/, '');
    into.joined = paragraph.joinsNext ? text : '';
    if (!paragraph.joinsNext) into.lines.push(text);
    for (const line of paragraph.boxLines) into.lines.push(line);
  }

  function closeCell(): void {
    const cell = cells.pop();
    if (!cell) return;
    containers.pop();
    const text = cell.continues ? '' : oneLine(cell.content);
    row()?.cells.push(text, ...emptyCells(cell.columns - 1));
  }

  function closeTable(): void {
    const rows = tables.pop()?.rows ?? [];
    for (const { cells: texts, dropped } of rows) {
      if (!dropped) container().lines.push(texts.map((text) => `${text}\t`).join(''));
    }
  }

  function closeBox(): void {
    const box = containers.length > 1 ? containers.pop() : undefined;
    const into = paragraphs.at(-1)?.boxLines ?? container().lines;
    for (const line of box ? allLines(box) : []) if (line.trim() !== '') into.push(line);
  }

  function closeNote(): void {
    const note = containers.length > 1 ? containers.pop() : undefined;
    if (note) noteTexts.set(openedNote, oneLine(note));
  }

  return {
    write(text: string): void {
      const paragraph = paragraphs.at(-1);
      if (paragraph) paragraph.text += text;
    },
    /** A page or column break parts words only where it stands between them. */
    breakPage(): void {
      const paragraph = paragraphs.at(-1);
      if (paragraph && paragraph.text !== '') paragraph.text += '\n';
    },
    openParagraph: () => void paragraphs.push({ properties: {}, label: undefined, text: '', joinsNext: false, boxLines: [] }),
    setParagraph(properties: NumberedParagraph): void {
      const paragraph = paragraphs.at(-1);
      if (paragraph) paragraph.properties = { ...paragraph.properties, ...properties };
    },
    /** The paragraph's end is deleted: its text belongs to the next paragraph, whose numbering holds. */
    joinNextParagraph(): void {
      const paragraph = paragraphs.at(-1);
      if (paragraph) paragraph.joinsNext = true;
    },
    numberParagraph, closeParagraph, closeCell, closeTable, closeBox, closeNote,
    openTable: () => void tables.push({ rows: [] }),
    openRow: () => void tables.at(-1)?.rows.push({ cells: [], dropped: false }),
    dropRow(): void {
      const current = row();
      if (current) current.dropped = true;
    },
    skipColumns: (count: number) => void row()?.cells.push(...emptyCells(count)),
    closeRow(): void { /* a row is complete as soon as its cells are */ },
    openCell(): void {
      const content: Container = { lines: [], joined: '' };
      containers.push(content);
      cells.push({ columns: 1, continues: false, content });
    },
    setCell(properties: { columns?: number; continues?: boolean }): void {
      const cell = cells.at(-1);
      if (cell) Object.assign(cell, properties);
    },
    openBox: () => void containers.push({ lines: [], joined: '' }),
    openNote(kind: NoteKind, id: string): void {
      openedNote = `${kind} ${id}`;
      containers.push({ lines: [], joined: '' });
    },
    referToNote: (kind: NoteKind, id: string) => void notes.push(`${kind} ${id}`),
    /** Notes stand after the text, numbered in the order in which the text refers to them. */
    text(): string {
      const noteLines = notes.flatMap((note, at) => (noteTexts.get(note) ? [`注${at + 1}：${noteTexts.get(note)}`] : []));
      return [...allLines(body), ...noteLines].map((line) => `${line}\n`).join('');
    },
  };
}

function allLines({ lines, joined }: Container): readonly string[] {
  return joined === '' ? lines : [...lines, joined];
}

function oneLine(content: Container): string {
  return allLines(content).map((line) => line.replace(/[\t\n]+/g, ' ').trim()).filter((line) => line !== '').join(' ');
}

function emptyCells(count: number): string[] {
  return Array.from({ length: Math.max(0, Math.min(count, MOST_COLUMNS)) }, () => '');
}
