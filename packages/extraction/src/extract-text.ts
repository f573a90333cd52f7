import { assertNever, err, ok, type Result } from '@hengjian/kernel';
import { extractDocx } from './docx/extract-docx.ts';
import type { ExtractedText, ExtractionError, NamelessError } from './extracted-text.ts';
import { DEFAULT_LIMITS, type ExtractionLimits } from './limits.ts';
import { extractPdf } from './pdf/extract-pdf.ts';
import type { PdfAssets } from './pdf/pdf-assets.ts';
import { sniffFormat } from './sniff-format.ts';
import { decodeText } from './text/decode-text.ts';
import { startTimeBudget, type TimeBudget } from './time-budget.ts';

/**
 * The text of a document, by what its bytes are, whatever its name says. Never throws for what a file can hold: each refusal is a
 * value with the file's name and the facts. Work and memory stay within `limits` (defaults: `DEFAULT_LIMITS`).
 * `assets` is needed in a browser only: where pdf.js finds its character maps there.
 */
export async function extractText(
  bytes: Uint8Array, fileName: string, limits: Partial<ExtractionLimits> = {}, assets?: PdfAssets,
): Promise<Result<ExtractedText, ExtractionError>> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const result = await extractNameless(bytes, fileName, all, assets);
  return result.ok ? result : err({ ...result.error, fileName });
}

async function extractNameless(
  bytes: Uint8Array, fileName: string, limits: ExtractionLimits, assets: PdfAssets | undefined,
): Promise<Result<ExtractedText, NamelessError>> {
  if (bytes.length === 0) return err({ code: 'file.empty' });
  if (bytes.length > limits.maxBytes) return err({ code: 'file.too-large', sizeBytes: bytes.length, limitBytes: limits.maxBytes });
  const extracted = await extractByFormat(bytes, fileName, limits, startTimeBudget(limits.maxMilliseconds), assets);
  if (!extracted.ok) return extracted;
  if (extracted.value.text.length > limits.maxCharacters) return err({ code: 'file.too-much-text', limitCharacters: limits.maxCharacters });
  return extracted.value.text.trim() === '' ? err({ code: 'file.no-text', format: extracted.value.format }) : extracted;
}

async function extractByFormat(
  bytes: Uint8Array, fileName: string, limits: ExtractionLimits, time: TimeBudget, assets: PdfAssets | undefined,
): Promise<Result<ExtractedText, NamelessError>> {
  const sniffed = sniffFormat(bytes, fileName);
  switch (sniffed.kind) {
    case 'foreign': return err({ code: 'file.unsupported', found: sniffed.found });
    case 'encrypted-office': return err({ code: 'file.encrypted', format: 'office' });
    case 'zip': return extractDocx(bytes, limits, time);
    case 'pdf': return extractPdf(bytes, limits, time, assets);
    case 'text': {
      const decoded = decodeText(bytes);
      return decoded.ok ? ok({ format: 'txt', ...decoded.value }) : decoded;
    }
    default: return assertNever(sniffed);
  }
}
