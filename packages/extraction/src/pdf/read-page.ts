import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { pagePieces } from './page-pieces.ts';
import { pageRules, type PathOperators } from './page-rules.ts';
import { pageText } from './page-text.ts';
import { findGrids } from './ruled-tables.ts';

export interface PageRead { readonly text: string; readonly slanted: string }

/** Text and rules of one page; the page's memory is given back. Rejects when the page is broken. */
export async function readPage(page: PDFPageProxy, ops: PathOperators): Promise<PageRead> {
  const viewport = page.getViewport({ scale: 1 }).transform as number[];
  const content = await page.getTextContent();
  const { upright, turned, slanted, turns } = pagePieces(content.items, viewport);
  if (upright.length === 0) {
    page.cleanup();
    return { text: '', slanted };
  }
  const drawn = await page.getOperatorList();
  const grids = findGrids(pageRules(drawn.fnArray, drawn.argsArray, ops, viewport, turns));
  page.cleanup();
  return { text: pageText(upright, grids) + turned.map((pieces) => pageText(pieces, [])).join(''), slanted };
}
