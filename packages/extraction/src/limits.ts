/**
 * How much work one file may cause. A plan is some dozen kilobytes of text, with scans and pictures some megabytes; the defaults
 * leave a wide margin above that and stay far below what would starve a server with two cores.
 */
export interface ExtractionLimits {
  /** Size of the file itself, bytes. */
  readonly maxBytes: number;
  readonly maxPages: number;
  /** Length of the text, UTF-16 code units. */
  readonly maxCharacters: number;
  /** Wall time, milliseconds; looked at between parts of the work, so a single part may overrun it a little. */
  readonly maxMilliseconds: number;
  readonly maxZipEntries: number;
  /** All parts of a package together when unpacked, bytes. */
  readonly maxUnpackedBytes: number;
  /** Unpacked ÷ packed of a part larger than 1 MiB; Word's own XML stays below 60. */
  readonly maxCompressionRatio: number;
  /** Elements inside elements. */
  readonly maxXmlDepth: number;
}

export const DEFAULT_LIMITS: ExtractionLimits = {
  maxBytes: 50 * 1024 * 1024,
  maxPages: 2_000,
  maxCharacters: 20_000_000,
  maxMilliseconds: 30_000,
  maxZipEntries: 5_000,
  maxUnpackedBytes: 300 * 1024 * 1024,
  maxCompressionRatio: 200,
  maxXmlDepth: 400,
};
