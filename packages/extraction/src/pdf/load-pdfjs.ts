type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loaded: Promise<PdfJs> | undefined;

/**
 * pdf.js, loaded at the first PDF and kept. In Node it looks for a canvas library at load and, without one, fails on a missing
 * `DOMMatrix`; text needs neither, so a matrix that refuses to be used stands in its place.
 */
export function loadPdfJs(): Promise<PdfJs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PdfJs> {
  const scope = globalThis as { DOMMatrix?: unknown; ImageData?: unknown; Path2D?: unknown };
  scope.DOMMatrix ??= class DOMMatrix {};
  scope.ImageData ??= class ImageData {};
  scope.Path2D ??= class Path2D {};
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
