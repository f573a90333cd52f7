import { err, ok, type Result } from '@hengjian/kernel';
import type { ExtractedText, ExtractionWarning, NamelessError } from '../extracted-text.ts';
import type { ExtractionLimits } from '../limits.ts';
import type { TimeBudget } from '../time-budget.ts';
import { createListNumbers } from './list-numbers.ts';
import { numberingVisitor, styleVisitor, type NumberingDefinitions, type StyleDefinitions } from './numbering-definitions.ts';
import { openPackage } from './open-package.ts';
import { findParts } from './package-parts.ts';
import { createBodyReader, type BodyReader } from './read-body.ts';
import { scanXml, type XmlVisitor } from './scan-xml.ts';

/**
 * A Word document → one line a paragraph, one line a table row with each cell ended by a tab, list numbers written out, notes after
 * the text. As a reader of the printed page sees it: tracked insertions are in, deletions out; no headers, footers, hidden text.
 */
export async function extractDocx(bytes: Uint8Array, limits: ExtractionLimits, time: TimeBudget): Promise<Result<ExtractedText, NamelessError>> {
  const opened = openPackage(bytes, limits);
  if (!opened.ok) return opened;
  const parts = await findParts(opened.value, limits, time);
  if (!parts.ok) return parts;

  const lists: NumberingDefinitions = { abstracts: new Map(), instances: new Map() };
  const styles: StyleDefinitions = { styles: new Map() };
  const scan = async (part: string | undefined, visitor: XmlVisitor): Promise<Result<true, NamelessError>> => {
    if (part === undefined) return ok(true);
    const xml = opened.value.read(part);
    if (!xml.ok) return xml;
    return scanXml(xml.value ?? '', part, visitor, limits, time);
  };
  for (const [part, visitor] of [[parts.value.numbering, numberingVisitor(lists)], [parts.value.styles, styleVisitor(styles)]] as const) {
    const scanned = await scan(part, visitor);
    if (!scanned.ok) return scanned;
  }

  const numbers = createListNumbers(lists, styles);
  const reader = createBodyReader(numbers);
  for (const part of [parts.value.main, parts.value.footnotes, parts.value.endnotes]) {
    const scanned = await scan(part, reader.visitor);
    if (!scanned.ok) return scanned;
  }
  const text = reader.text();
  if (text.trim() === '' && reader.counts.pictures > 0) return err({ code: 'file.no-text-layer', format: 'docx', reason: 'pictures' });
  return ok({ format: 'docx', text, warnings: warningsOf(reader, numbers.unknownFormats) });
}

function warningsOf({ counts }: BodyReader, unknownFormats: ReadonlySet<string>): ExtractionWarning[] {
  const warnings: ExtractionWarning[] = [];
  if (counts.insertions + counts.deletions > 0) {
    warnings.push({ code: 'docx.revisions', insertions: counts.insertions, deletions: counts.deletions });
  }
  if (counts.hidden > 0) warnings.push({ code: 'docx.hidden-text', count: counts.hidden });
  if (counts.textBoxes > 0) warnings.push({ code: 'docx.text-boxes', count: counts.textBoxes });
  if (counts.pictures > 0) warnings.push({ code: 'docx.pictures', count: counts.pictures });
  if (counts.objects > 0) warnings.push({ code: 'docx.embedded-objects', count: counts.objects });
  for (const numberFormat of unknownFormats) warnings.push({ code: 'docx.number-format-unknown', numberFormat });
  return warnings;
}
