/** What extraction gives and what it refuses, as values. Chinese wording of both: `messages.ts`. */

export type DocumentFormat = 'txt' | 'docx' | 'pdf';

export interface ExtractedText {
  readonly format: DocumentFormat;
  /** For a text file in UTF-8: the file's own characters, only a BOM removed, line ends untouched, so that offsets hold in the file. */
  readonly text: string;
  /** Only for a text file. */
  readonly encoding?: TextEncodingName;
  /** Only for a PDF; the pages are parted by form feeds (`\f`). */
  readonly pages?: number;
  readonly warnings: readonly ExtractionWarning[];
}

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** Something of the document that did not come through whole, or was decided by likelihood. Never a reason to refuse it. */
export type ExtractionWarning =
  | { readonly code: 'text.encoding-guessed'; readonly encoding: TextEncodingName }
  /** U+FFFD stands for bytes that mean nothing in the encoding, or a private-use character for a glyph that no one can name. */
  | { readonly code: 'text.unreadable-characters'; readonly count: number; readonly firstAt: number; readonly page?: number }
  | { readonly code: 'docx.revisions'; readonly insertions: number; readonly deletions: number }
  | { readonly code: 'docx.hidden-text'; readonly count: number }
  | { readonly code: 'docx.text-boxes'; readonly count: number }
  | { readonly code: 'docx.pictures'; readonly count: number }
  | { readonly code: 'docx.embedded-objects'; readonly count: number }
  | { readonly code: 'docx.number-format-unknown'; readonly numberFormat: string }
  | { readonly code: 'pdf.pages-without-text'; readonly pages: readonly number[] }
  | { readonly code: 'pdf.slanted-text'; readonly page: number; readonly text: string };

/** What the bytes are when they are none of TXT, DOCX, PDF. */
export type ForeignFormat =
  | 'html' | 'mhtml' | 'xml' | 'rtf' | 'doc' | 'wps' | 'xls' | 'ppt' | 'ole' | 'xlsx' | 'pptx' | 'odt' | 'ofd' | 'zip' | 'archive' | 'image' | 'unknown';

export type BombSign = 'entries' | 'size' | 'ratio' | 'false-directory' | 'entities' | 'depth' | 'stream';

export type ExtractionError =
  | { readonly code: 'file.empty'; readonly fileName: string }
  | { readonly code: 'file.no-text'; readonly fileName: string; readonly format: DocumentFormat }
  | { readonly code: 'file.too-large'; readonly fileName: string; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly code: 'file.too-many-pages'; readonly fileName: string; readonly pages: number; readonly limitPages: number }
  | { readonly code: 'file.too-much-text'; readonly fileName: string; readonly limitCharacters: number }
  | { readonly code: 'file.too-slow'; readonly fileName: string; readonly limitMs: number; readonly page?: number }
  | { readonly code: 'file.no-text-layer'; readonly fileName: string; readonly format: 'docx' | 'pdf'; readonly pages?: number; readonly reason: 'pictures' | 'fonts' }
  | { readonly code: 'file.encrypted'; readonly fileName: string; readonly format: 'pdf' | 'office' | 'zip' }
  | { readonly code: 'file.unsupported'; readonly fileName: string; readonly found: ForeignFormat }
  /** `part` names a file inside a DOCX, `page` a page of a PDF, from 1. */
  | { readonly code: 'file.corrupt'; readonly fileName: string; readonly format: 'docx' | 'pdf'; readonly part?: string; readonly page?: number; readonly detail?: string }
  | { readonly code: 'file.bomb'; readonly fileName: string; readonly sign: BombSign; readonly part?: string; readonly found: number; readonly limit: number };

/** An error before the file's name is put in: what the parts of this package hand to each other. */
export type NamelessError = ExtractionError extends infer E ? (E extends ExtractionError ? Omit<E, 'fileName'> : never) : never;
