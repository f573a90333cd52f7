import { err, ok, type Result } from '@hengjian/kernel';
import type { ForeignFormat, NamelessError } from '../extracted-text.ts';
import type { ExtractionLimits } from '../limits.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import { readDirectory, type ZipEntry } from '../zip/read-directory.ts';

/**
 * A DOCX as an OPC package (ECMA-376 part 2). All limits are checked on the directory before anything is unpacked, and only the parts
 * asked for are ever unpacked: pictures, fonts and embedded files stay packed.
 */
export interface OfficePackage {
  has(part: string): boolean;
  /** The part's XML as text; an absent part gives `undefined`. */
  read(part: string): Result<string | undefined, NamelessError>;
}

/** Below this size a high ratio is harmless and common: settings and empty tables pack well. */
const RATIO_MATTERS_FROM_BYTES = 1024 * 1024;

export function openPackage(bytes: Uint8Array, limits: ExtractionLimits): Result<OfficePackage, NamelessError> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return err({ code: 'file.corrupt', format: 'docx' });
  const refused = refuseByDirectory(directory.value, limits);
  if (refused !== undefined) return err(refused);
  const entries = new Map(directory.value.map((entry) => [entry.name, entry]));
  return ok({ has: (part) => entries.has(part), read: (part) => readPart(bytes, entries.get(part)) });
}

function refuseByDirectory(entries: readonly ZipEntry[], limits: ExtractionLimits): NamelessError | undefined {
  if (entries.some((entry) => entry.encrypted)) return { code: 'file.encrypted', format: 'zip' };
  if (entries.length > limits.maxZipEntries) return bomb('entries', entries.length, limits.maxZipEntries);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > limits.maxUnpackedBytes) return bomb('size', unpacked, limits.maxUnpackedBytes);
  for (const entry of entries) {
    const ratio = entry.unpackedBytes / Math.max(1, entry.packedBytes);
    if (entry.unpackedBytes >= RATIO_MATTERS_FROM_BYTES && ratio > limits.maxCompressionRatio) {
      return { ...bomb('ratio', ratio, limits.maxCompressionRatio), part: entry.name };
    }
  }
  return undefined;
}

function bomb(sign: 'entries' | 'size' | 'ratio', found: number, limit: number) {
  return { code: 'file.bomb', sign, found, limit } as const;
}

function readPart(bytes: Uint8Array, entry: ZipEntry | undefined): Result<string | undefined, NamelessError> {
  if (entry === undefined) return ok(undefined);
  const unpacked = inflateEntry(bytes, entry);
  if (unpacked.ok) return ok(decodeXml(unpacked.value));
  return unpacked.error.code === 'zip.damaged'
    ? err({ code: 'file.corrupt', format: 'docx', part: entry.name })
    : err({ code: 'file.bomb', sign: 'false-directory', part: entry.name, found: unpacked.error.found, limit: unpacked.error.limit });
}

/** OPC allows UTF-8 and UTF-16 only. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** What a ZIP without a Word document is, by the parts that only that format has. */
export function foreignPackage(opened: OfficePackage): ForeignFormat {
  if (opened.has('OFD.xml')) return 'ofd';
  if (opened.has('xl/workbook.xml')) return 'xlsx';
  if (opened.has('ppt/presentation.xml')) return 'pptx';
  if (opened.has('content.xml')) return 'odt';
  return 'zip';
}
