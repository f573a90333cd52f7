/**
 * Folding (归一): the words of the trade are looked up in one written form, whatever widths, brackets or characters the document uses.
 * Every folded character stands for exactly one code unit of the source, so an offset is never lost; what a user reads is cut from the source.
 */
/// <reference path="./opencc-dict.d.ts" />
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

const punctuation: Readonly<Record<string, string>> = {
  ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '?': '？', '!': '！',
  '﹝': '〔', '﹞': '〕', '[': '〔', ']': '〕', '［': '〔', '］': '〕', '【': '〔', '】': '〕',
  '〈': '<', '〉': '>', '＜': '<', '＞': '>', '「': '“', '」': '”', '『': '“', '』': '”', '"': '”',
  '﹪': '%', '％': '%', '．': '.', '﹒': '.', '｡': '。', '､': '、', '﹑': '、', '〇': '〇', '○': '〇', '●': '〇',
  '×': '×', '✕': '×', '＊': '×', '*': '×', '＝': '=', '﹣': '-', '－': '-', '−': '-', '–': '-', '—': '—', '─': '—', '∶': '：', '︰': '：', '﹕': '：', '﹔': '；', '﹐': '，',
  '｜': '|', '│': '|', '┃': '|', '丨': '|', '︱': '|', '～': '~', '〜': '~', '∼': '~',
};

// Radicals that have no canonical equivalent, though PDF fonts map characters to them.
const radicals = ['⺠民', '⻓长', '⻔门', '⻅见', '⻛风', '⻜飞', '⻢马', '⻥鱼', '⻦鸟', '⻨麦', '⻩黄', '⻬齐', '⻰龙', '⻋车', '⻉贝', '⻚页', '⻄西', '⺟母', '⻝食', '⻘青', '⻣骨', '⻤鬼', '⻆角', '⻮齿', '⺁厂', '⻪黾', '⻙韦'] as const;

const widths: ReadonlyMap<number, string> = widthTable();
const table: ReadonlyMap<number, string> = new Map([...simplifiedTable(), ...widths]);

function simplifiedTable(): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const pair of traditionalToSimplified.split('|')) {
    const [from, to] = pair.split(' ');
    if (from !== undefined && to !== undefined && from.length === 1 && to.length === 1) map.set(from.charCodeAt(0), to);
  }
  // 乾 (乾坤), 著 and 瞭 are also simplified characters in their own right; names keep them.
  for (const keep of ['乾', '著', '瞭', '於', '覆', '藉']) map.delete(keep.charCodeAt(0));
  return map;
}

function widthTable(): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (let code = 0xff01; code <= 0xff5e; code += 1) map.set(code, String.fromCharCode(code - 0xfee0));
  // Text copied from PDF often holds Kangxi radicals and compatibility ideographs in the place of the characters they look like.
  for (const [first, last] of [[0x2e80, 0x2fd5], [0xf900, 0xfad9]] as const) {
    for (let code = first; code <= last; code += 1) {
      const composed = String.fromCharCode(code).normalize('NFKC');
      if (composed.length === 1) map.set(code, composed);
    }
  }
  for (const pair of radicals) map.set(pair.charCodeAt(0), pair.charAt(1));
  for (const [from, to] of Object.entries(punctuation)) map.set(from.charCodeAt(0), to);
  // Full-width forms of punctuation fold twice: ， is already the form we want, （ comes from the range above as (.
  for (let code = 0xff01; code <= 0xff5e; code += 1) {
    const ascii = map.get(code) ?? '';
    map.set(code, punctuation[String.fromCharCode(code)] ?? punctuation[ascii] ?? ascii);
  }
  return map;
}

/** The folded form of one UTF-16 code unit, itself one code unit. */
export function foldCodeUnit(code: number): string {
  return table.get(code) ?? String.fromCharCode(code);
}

/** Folds a string; the result has the same length. Cost: linear. */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) out += foldCodeUnit(text.charCodeAt(i));
  return out;
}

/** The usual width and punctuation of one code unit, the character itself kept: names stay in the characters they are written in. */
export function foldWidth(code: number): string {
  return widths.get(code) ?? String.fromCharCode(code);
}
