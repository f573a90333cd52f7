import { Unzlib } from 'fflate';

/**
 * A few kilobytes of a PDF can unpack to gigabytes, and pdf.js unpacks a content stream whole. So streams that are large enough to be
 * dangerous are unpacked here first, piece by piece, counting only; their sum is limited. Pictures are left out: they are never decoded.
 */
export interface StreamTooLarge { readonly found: number }

/** Deflate packs 1032:1 at most. */
const HIGHEST_RATIO = 1032;
const STEP_BYTES = 16 * 1024;
const DICTIONARY_BYTES = 2048;

export function findLargeStream(bytes: Uint8Array, limitBytes: number): StreamTooLarge | undefined {
  let all = 0;
  for (let at = indexOf(bytes, 'stream', 0); at >= 0; at = indexOf(bytes, 'stream', at + 6)) {
    if (indexOf(bytes, 'end', at - 3) === at - 3) continue;
    const dictionary = latin1(bytes.subarray(Math.max(0, at - DICTIONARY_BYTES), at));
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    const filters = own.match(/\/FlateDecode|\/Fl\b/g)?.length ?? 0;
    if (filters === 0 || /\/Subtype\s*\/Image/.test(own)) continue;
    const end = indexOf(bytes, 'endstream', at);
    const packed = bytes.subarray(skipLineEnd(bytes, at + 6), end < 0 ? bytes.length : end);
    if (packed.length * HIGHEST_RATIO ** filters > limitBytes) {
      all += unpackedSize(packed, filters, limitBytes);
      if (all > limitBytes) return { found: all };
    }
    if (end < 0) return undefined; // no stream after this one ends either
    at = end;
  }
  return undefined;
}

/** Size after all filters, or the first size above the limit. Damage ends the count: pdf.js stops there too. */
function unpackedSize(packed: Uint8Array, filters: number, limitBytes: number): number {
  let found = 0;
  let deeper = 0;
  const inner = filters > 1 ? new Unzlib((chunk) => { deeper += chunk.length; }) : undefined;
  const outer = new Unzlib((chunk) => {
    found += chunk.length;
    for (let at = 0; inner && at < chunk.length && deeper <= limitBytes; at += STEP_BYTES) inner.push(chunk.subarray(at, at + STEP_BYTES));
  });
  try {
    for (let at = 0; at < packed.length && Math.max(found, deeper) <= limitBytes; at += STEP_BYTES) outer.push(packed.subarray(at, at + STEP_BYTES));
  } catch {
    return Math.max(found, deeper); // the library tells a broken stream by throwing
  }
  return Math.max(found, deeper);
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const codes = Array.from(word, (character) => character.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0] ?? 0, Math.max(0, from)); at >= 0; at = bytes.indexOf(codes[0] ?? 0, at + 1)) {
    if (codes.every((code, i) => bytes[at + i] === code)) return at;
  }
  return -1;
}

function skipLineEnd(bytes: Uint8Array, at: number): number {
  const afterReturn = bytes[at] === 0x0d ? at + 1 : at;
  return bytes[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Whether pictures are in the file at all; their dictionaries are never packed. */
export function hasPictures(bytes: Uint8Array): boolean {
  for (let at = indexOf(bytes, '/Subtype', 0); at >= 0; at = indexOf(bytes, '/Subtype', at + 8)) {
    if (/^\/Subtype\s*\/Image/.test(latin1(bytes.subarray(at, at + 24)))) return true;
  }
  return false;
}

/** A file cut off in copying lacks its end mark; pdf.js would read what is left and say nothing of the rest. */
export function isCutOff(bytes: Uint8Array): boolean {
  return indexOf(bytes, '%%EOF', bytes.length - END_WITHIN_BYTES) < 0;
}

const END_WITHIN_BYTES = 16 * 1024;
