import { hex } from 'dingbat-to-unicode';

/** A character of a symbol font (`w:sym`, Wingdings and its kin) in Unicode: ticked and empty boxes matter in forms. */
export function symbolOf(font: string, charCode: string): string {
  const known = hex(font, charCode.toUpperCase()) ?? (/^F0/i.test(charCode) ? hex(font, charCode.slice(2).toUpperCase()) : undefined);
  if (known) return known.string;
  const code = Number.parseInt(charCode, 16);
  return code >= 0x20 && code < 0xe000 ? String.fromCharCode(code) : '□';
}
