import { createBlocks } from './blocks.ts';
import type { ListNumbers } from './list-numbers.ts';
import { isOn, toInteger } from './numbering-definitions.ts';
import { symbolOf } from './symbol-of.ts';
import type { XmlVisitor } from './scan-xml.ts';

/** WordprocessingML → lines, in one pass over the main part and then its notes. Which element means what is here; how lines come of it, in `blocks.ts`. */
export interface BodyReader {
  readonly visitor: XmlVisitor;
  readonly counts: BodyCounts;
  text(): string;
}

interface BodyCounts { insertions: number; deletions: number; hidden: number; textBoxes: number; pictures: number; objects: number }

/** What is not on the page: deleted, moved away, former properties, field codes, phonetics, the older twin of a drawing. */
const UNSEEN = new Set([
  'w:del', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:tblPrExChange', 'w:sectPrChange',
  'w:instrText', 'w:delText', 'w:delInstrText', 'w:rt', 'mc:Fallback',
]);
/** Inside these, `w:ins` and `w:del` mark the paragraph's end, the row or the numbering, not text. */
const PROPERTIES = new Set(['w:rPr', 'w:trPr', 'w:numPr', 'w:tcPr']);

export function createBodyReader(numbers: ListNumbers): BodyReader {
  const counts: BodyCounts = { insertions: 0, deletions: 0, hidden: 0, textBoxes: 0, pictures: 0, objects: 0 };
  const blocks = createBlocks(numbers);
  const path: string[] = [];
  const runs: { hidden: boolean; counted: boolean }[] = [];
  const controls: { placeholder: boolean }[] = [];
  let skippedFrom: number | undefined;
  let written: { preserve: boolean; text: string } | undefined;

  function write(text: string): void {
    const run = runs.at(-1);
    if (!run?.hidden) return blocks.write(text);
    if (!run.counted && text.trim() !== '') counts.hidden += 1;
    run.counted = true;
  }

  function isSkipped(name: string, parent: string | undefined): boolean {
    if (name === 'w:sdtContent') return controls.at(-1)?.placeholder === true;
    return UNSEEN.has(name) && !(parent !== undefined && PROPERTIES.has(parent));
  }

  function open(name: string, attributes: ReadonlyMap<string, string>): void {
    const parent = path.at(-1);
    path.push(name);
    if (skippedFrom !== undefined) return;
    if (isSkipped(name, parent)) {
      skippedFrom = path.length;
      if (name === 'w:del' || name === 'w:moveFrom') counts.deletions += 1;
      return;
    }
    if (parent !== undefined && PROPERTIES.has(parent)) openProperty(name, parent, attributes);
    else openContent(name, attributes);
  }

  function openProperty(name: string, parent: string, attributes: ReadonlyMap<string, string>): void {
    const value = attributes.get('val');
    const grandparent = path.at(-3);
    if (name === 'w:del' && parent === 'w:trPr') blocks.dropRow();
    else if (name === 'w:del' && grandparent === 'w:pPr') blocks.joinNextParagraph();
    else if (name === 'w:vanish' && grandparent === 'w:r') markHidden(isOn(value));
    else if (name === 'w:numId') blocks.setParagraph({ numberId: value ?? '' });
    else if (name === 'w:ilvl') blocks.setParagraph({ level: toInteger(value, 0) });
    else if (name === 'w:gridBefore') blocks.skipColumns(toInteger(value, 0));
    else if (name === 'w:gridSpan') blocks.setCell({ columns: toInteger(value, 1) });
    else if (name === 'w:vMerge' || name === 'w:hMerge') blocks.setCell({ continues: value !== 'restart' });
  }

  function markHidden(hidden: boolean): void {
    const run = runs.at(-1);
    if (run) run.hidden = hidden;
  }

  function openContent(name: string, attributes: ReadonlyMap<string, string>): void {
    switch (name) {
      case 'w:p': return blocks.openParagraph();
      case 'w:pStyle': return blocks.setParagraph({ styleId: attributes.get('val') ?? '' });
      case 'w:r': runs.push({ hidden: false, counted: false }); return;
      case 'w:t': case 'm:t': written = { preserve: name === 'm:t' || attributes.get('space') === 'preserve', text: '' }; return;
      case 'w:tab': if (path.at(-2) === 'w:r') write('\t'); return; // in `w:tabs` it is a tab stop
      case 'w:ptab': return write('\t');
      case 'w:cr': return write('\n');
      case 'w:br': return attributes.has('type') && attributes.get('type') !== 'textWrapping' ? blocks.breakPage() : write('\n');
      case 'w:noBreakHyphen': return write('-');
      case 'w:sym': return write(symbolOf(attributes.get('font') ?? '', attributes.get('char') ?? ''));
      case 'w:footnoteReference': case 'w:endnoteReference': return blocks.referToNote(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes.get('id') ?? '');
      case 'w:footnote': case 'w:endnote': return blocks.openNote(name === 'w:footnote' ? 'footnote' : 'endnote', attributes.get('id') ?? '');
      case 'w:tbl': return blocks.openTable();
      case 'w:tr': return blocks.openRow();
      case 'w:tc': return blocks.openCell();
      case 'w:txbxContent': counts.textBoxes += 1; return blocks.openBox();
      case 'w:sdt': controls.push({ placeholder: false }); return;
      case 'w:showingPlcHdr': return markPlaceholder(isOn(attributes.get('val')));
      case 'w:ins': case 'w:moveTo': counts.insertions += 1; return;
      case 'pic:pic': case 'v:imagedata': if (!path.includes('w:object')) counts.pictures += 1; return;
      case 'w:object': case 'w:altChunk': counts.objects += 1; return;
      default:
    }
  }

  function markPlaceholder(placeholder: boolean): void {
    const control = controls.at(-1);
    if (control) control.placeholder = placeholder;
  }

  function close(name: string): void {
    const depth = path.length;
    path.pop();
    if (skippedFrom !== undefined) {
      if (depth === skippedFrom) skippedFrom = undefined;
      return;
    }
    switch (name) {
      case 'w:pPr': return blocks.numberParagraph();
      case 'w:p': return blocks.closeParagraph();
      case 'w:r': runs.pop(); return;
      case 'w:t': case 'm:t': if (written) write(asShown(written)); written = undefined; return;
      case 'w:tc': return blocks.closeCell();
      case 'w:tr': return blocks.closeRow();
      case 'w:tbl': return blocks.closeTable();
      case 'w:txbxContent': return blocks.closeBox();
      case 'w:footnote': case 'w:endnote': return blocks.closeNote();
      case 'w:sdt': controls.pop(); return;
      default:
    }
  }

  const text = (piece: string): void => {
    if (written && skippedFrom === undefined) written.text += piece;
  };
  return { visitor: { open, text, close }, counts, text: blocks.text };
}

/** Word shows line ends and tabs inside `w:t` as spaces, and spaces at its ends only when told to preserve them. */
function asShown({ preserve, text }: { preserve: boolean; text: string }): string {
  const shown = text.replace(/[\t\n\r\f]/g, ' ');
  return preserve ? shown : withoutOuterSpaces(shown);
}

/** By hand: `trim` would take ideographic spaces too, and a pattern for spaces at the end takes quadratic time over spaces in the middle. */
function withoutOuterSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return text.slice(start, end);
}
