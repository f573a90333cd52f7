import { err, ok, type Result } from '@hengjian/kernel';
import type { ExtractionWarning, NamelessError, TextEncodingName } from '../extracted-text.ts';
import { looksLikeUtf16 } from './utf16-likeness.ts';
import { isLikelierBig5 } from './big5-likeness.ts';

/**
 * Bytes of a text file → its text. A BOM decides; else bytes that are valid UTF-8 are UTF-8 (no other Chinese text of more than a few
 * characters is, by chance); else UTF-16 by the shape of its code units; else GB18030 or Big5, whichever makes the likelier Chinese.
 * A text with a few broken bytes is read, and each broken place stands as U+FFFD and is counted; noise is refused.
 */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
  readonly warnings: readonly ExtractionWarning[];
}

/** Of all characters, how many may be unreadable or control characters before we call the file binary. */
const NOISE_SHARE = 0.02;

export function decodeText(bytes: Uint8Array): Result<DecodedText, NamelessError> {
  const marked = encodingOfBom(bytes);
  const encoding = marked ?? guessEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes); // drops the BOM of its own encoding
  const unreadable = countUnreadable(text);
  if (unreadable.count + unreadable.controls > Math.max(text.length * NOISE_SHARE, encoding === 'utf-8' ? 3 : 0)) {
    return err({ code: 'file.unsupported', found: 'unknown' });
  }
  const warnings: ExtractionWarning[] = [];
  if (marked === undefined && encoding !== 'utf-8') warnings.push({ code: 'text.encoding-guessed', encoding });
  if (unreadable.count > 0) warnings.push({ code: 'text.unreadable-characters', count: unreadable.count, firstAt: unreadable.firstAt });
  return ok({ text, encoding, warnings });
}

function encodingOfBom(bytes: Uint8Array): TextEncodingName | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function guessEncoding(bytes: Uint8Array): TextEncodingName {
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== undefined && !utf8.includes('\0')) return 'utf-8';
  const utf16 = looksLikeUtf16(bytes);
  if (utf16 !== undefined) return utf16;
  if (utf8 !== undefined) return 'utf-8';
  const gb = new TextDecoder('gb18030').decode(bytes);
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  if (brokenShare(asUtf8) < NOISE_SHARE && brokenShare(asUtf8) <= brokenShare(gb)) return 'utf-8';
  return isLikelierBig5(gb, new TextDecoder('big5').decode(bytes)) ? 'big5' : 'gb18030';
}

function tryDecode(encoding: TextEncodingName, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // TextDecoder tells "not this encoding" by throwing only
  }
}

function brokenShare(text: string): number {
  return text.length === 0 ? 0 : countUnreadable(text).count / text.length;
}

function countUnreadable(text: string): { count: number; controls: number; firstAt: number } {
  let count = 0;
  let controls = 0;
  let firstAt = -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) {
      count += 1;
      if (firstAt < 0) firstAt = at;
    } else if (unit < 0x20 ? !(unit >= 0x09 && unit <= 0x0d) : unit === 0x7f) controls += 1;
  }
  return { count, controls, firstAt };
}
