import type { ForeignFormat } from './extracted-text.ts';

/**
 * What a file is by its first bytes. The name is not asked, since bureaus rename: a web page saved as .docx, a .doc called .docx.
 * A ZIP is only named as such here; which document it holds is in its directory (`docx/open-package.ts`).
 */
export type SniffedFormat =
  | { readonly kind: 'pdf' | 'zip' | 'encrypted-office' | 'text' }
  | { readonly kind: 'foreign'; readonly found: ForeignFormat };

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const FOREIGN_MAGIC: readonly (readonly [readonly number[], ForeignFormat])[] = [
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'archive'],
  [[0x1f, 0x8b, 0x08], 'archive'],
];

/** A PDF may have some bytes before its header; readers accept it within the first kilobyte. */
const PDF_HEADER_WITHIN = 1024;

export function sniffFormat(bytes: Uint8Array, fileName: string): SniffedFormat {
  if (startsWith(bytes, OLE2)) return sniffOle2(bytes, fileName);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return { kind: 'zip' };
  for (const [magic, found] of FOREIGN_MAGIC) if (startsWith(bytes, magic)) return { kind: 'foreign', found };
  const head = latin1(bytes.subarray(0, PDF_HEADER_WITHIN));
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  const markup = sniffMarkup(head.replaceAll('\0', ''));
  return markup === undefined ? { kind: 'text' } : { kind: 'foreign', found: markup };
}

/** A compound file names its streams in UTF-16; a search finds the telling one without reading its directory. */
function sniffOle2(bytes: Uint8Array, fileName: string): SniffedFormat {
  if (includesUtf16(bytes, 'EncryptedPackage')) return { kind: 'encrypted-office' };
  if (includesUtf16(bytes, 'WordDocument')) return { kind: 'foreign', found: /\.wps$/i.test(fileName) ? 'wps' : 'doc' };
  if (includesUtf16(bytes, 'Workbook')) return { kind: 'foreign', found: 'xls' };
  if (includesUtf16(bytes, 'PowerPoint Document')) return { kind: 'foreign', found: 'ppt' };
  return { kind: 'foreign', found: 'ole' };
}

function sniffMarkup(head: string): ForeignFormat | undefined {
  const start = head.replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').trimStart().toLowerCase();
  if (/^mime-version:/.test(start)) return 'mhtml';
  if (/^(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*<(!doctype html|html|head|body|meta)\b/.test(start)) return 'html';
  if (/^<\?xml\b/.test(start)) return 'xml';
  return undefined;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const needle = Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]);
  const first = needle[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (needle.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
