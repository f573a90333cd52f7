export { extractText } from './extract-text.ts';
export type { BombSign, DocumentFormat, ExtractedText, ExtractionError, ExtractionWarning, ForeignFormat, TextEncodingName } from './extracted-text.ts';
export { DEFAULT_LIMITS, type ExtractionLimits } from './limits.ts';
export type { PdfAssets } from './pdf/pdf-assets.ts';
export { extractionMessage, extractionMessages, extractionWarningMessage, extractionWarningMessages } from './messages.ts';
