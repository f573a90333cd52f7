import { err, ok, type Result } from '@hengjian/kernel';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { ExtractedText, ExtractionWarning, NamelessError } from '../extracted-text.ts';
import type { ExtractionLimits } from '../limits.ts';
import type { TimeBudget } from '../time-budget.ts';
import { loadPdfJs } from './load-pdfjs.ts';
import { findLargeStream, hasPictures, isCutOff } from './packed-streams.ts';
import { installedPdfAssets, type PdfAssets } from './pdf-assets.ts';
import { readPage, type PageRead } from './read-page.ts';

/**
 * A PDF → its lines as printed, page after page, parted by `\f`. A page that cannot be read refuses the file by its number: a plan
 * with a page missing in silence is worse than none. No canvas, no drawing; pictures are not decoded.
 */
export async function extractPdf(
  bytes: Uint8Array, limits: ExtractionLimits, time: TimeBudget, assets: PdfAssets | undefined,
): Promise<Result<ExtractedText, NamelessError>> {
  const large = findLargeStream(bytes, limits.maxUnpackedBytes);
  if (large) return err({ code: 'file.bomb', sign: 'stream', found: large.found, limit: limits.maxUnpackedBytes });
  const pdfjs = await loadPdfJs();
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes), // a copy: pdf.js takes the buffer away from its owner
    ...(assets ?? (await installedPdfAssets()) ?? {}),
    cMapPacked: true, isEvalSupported: false, useSystemFonts: false, disableFontFace: true, enableXfa: false, maxImageSize: 0,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const opened = await settle(task.promise);
    if (!opened.ok) return err(isPasswordError(opened.error) ? { code: 'file.encrypted', format: 'pdf' } : corrupt(opened.error));
    if (isCutOff(bytes)) return err({ code: 'file.corrupt', format: 'pdf', detail: 'no end of file' });
    if (opened.value.numPages > limits.maxPages) {
      return err({ code: 'file.too-many-pages', pages: opened.value.numPages, limitPages: limits.maxPages });
    }
    const pages = await readPages(opened.value, pdfjs.OPS, limits, time);
    return pages.ok ? assemble(pages.value, hasPictures(bytes)) : pages;
  } finally {
    void (await settle(task.destroy())); // nothing is left to be said of a file already answered for
  }
}

async function readPages(
  document: PDFDocumentProxy, ops: Parameters<typeof readPage>[1], limits: ExtractionLimits, time: TimeBudget,
): Promise<Result<PageRead[], NamelessError>> {
  const pages: PageRead[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    if (!(await time.breathe())) return err({ code: 'file.too-slow', limitMs: limits.maxMilliseconds, page: number });
    const page = await settle(document.getPage(number).then((proxy) => readPage(proxy, ops)));
    if (!page.ok) return err({ ...corrupt(page.error), page: number });
    pages.push(page.value);
    characters += page.value.text.length;
    if (characters > limits.maxCharacters) return err({ code: 'file.too-much-text', limitCharacters: limits.maxCharacters });
  }
  return ok(pages);
}

/** A scanner's own stamp ("扫描全能王") is text too: pages with hardly any, in a file of pictures, are still scans. */
const STAMP_CHARACTERS = 12;
const UNREADABLE_SHARE = 0.3;

function assemble(pages: readonly PageRead[], pictures: boolean): Result<ExtractedText, NamelessError> {
  const text = pages.map((page) => page.text).join('\f');
  const letters = pages.map((page) => page.text.replace(/\s/g, '').length);
  const most = Math.max(0, ...letters);
  if (most === 0 || (pictures && most <= STAMP_CHARACTERS)) {
    return err({ code: 'file.no-text-layer', format: 'pdf', pages: pages.length, reason: 'pictures' });
  }
  const unreadable = [...text.matchAll(UNREADABLE)];
  if (unreadable.length > letters.reduce((sum, count) => sum + count, 0) * UNREADABLE_SHARE) {
    return err({ code: 'file.no-text-layer', format: 'pdf', pages: pages.length, reason: 'fonts' });
  }
  const warnings: ExtractionWarning[] = [];
  const without = letters.flatMap((count, i) => (count === 0 ? [i + 1] : []));
  if (pictures && without.length > 0) warnings.push({ code: 'pdf.pages-without-text', pages: without });
  pages.forEach((page, i) => {
    if (page.slanted !== '') warnings.push({ code: 'pdf.slanted-text', page: i + 1, text: page.slanted });
  });
  const first = unreadable[0]?.index;
  if (first !== undefined) {
    warnings.push({ code: 'text.unreadable-characters', count: unreadable.length, firstAt: first, page: text.slice(0, first).split('\f').length });
  }
  return ok({ format: 'pdf', text, pages: pages.length, warnings });
}

/** U+FFFD, private use, and control characters: what a font without a usable encoding gives. */
const UNREADABLE = /[\ufffd\ue000-\uf8ff\u0000-\u0008\u000e-\u001f]/g;

function corrupt(error: unknown) {
  return { code: 'file.corrupt', format: 'pdf', detail: error instanceof Error ? error.message : String(error) } as const;
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

/** pdf.js rejects for what a file can hold; from here on that is a value. */
async function settle<T>(promise: Promise<T>): Promise<Result<T, unknown>> {
  return promise.then((value) => ok(value), (error: unknown) => err(error));
}
