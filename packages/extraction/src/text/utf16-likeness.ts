/**
 * UTF-16 without a BOM (old Notepad, database exports): in the right byte order nearly all code units are ASCII, Chinese characters or
 * Chinese punctuation; in the wrong one, or in any other encoding, they fall all over the table.
 */
const MOSTLY = 0.9;
const SAMPLE_BYTES = 64 * 1024;

export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const [little, big] = [plausibleShare(sample, 0), plausibleShare(sample, 1)];
  if (Math.max(little, big) < MOSTLY || Math.abs(little - big) < 0.3) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function plausibleShare(bytes: Uint8Array, lowByteAt: 0 | 1): number {
  let plausible = 0;
  for (let at = 0; at < bytes.length; at += 2) {
    const unit = (bytes[at + lowByteAt] ?? 0) | ((bytes[at + 1 - lowByteAt] ?? 0) << 8);
    if (isPlausible(unit)) plausible += 1;
  }
  return plausible / (bytes.length / 2);
}

function isPlausible(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x20 && unit < 0x7f) || (unit >= 0x09 && unit <= 0x0d)
    || (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef) || (unit >= 0x2010 && unit <= 0x2027);
}
