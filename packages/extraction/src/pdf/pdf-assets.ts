/**
 * Where pdf.js finds the character maps and metrics of fonts that a PDF names without embedding them: most PDFs of Chinese offices
 * use GBK-EUC-H and its kin. Each is a folder URL (in Node a path) that ends with a slash.
 */
export interface PdfAssets { readonly cMapUrl: string; readonly standardFontDataUrl: string }

/** The folders inside the installed pdfjs-dist, looked up when the program runs, so that a bundle that leaves it outside works too. */
export async function installedPdfAssets(): Promise<PdfAssets | undefined> {
  if (typeof process === 'undefined' || process.versions?.node === undefined) return undefined;
  const { createRequire } = await import('node:module');
  const { dirname, join } = await import('node:path');
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return { cMapUrl: `${join(root, 'cmaps')}/`, standardFontDataUrl: `${join(root, 'standard_fonts')}/` };
}
