/**
 * Many PDF writers map a glyph to the radical that looks the same (⼯ U+2F2F for 工, ⺠ U+2EA0 for 民): it prints well, yet no search
 * finds it. Unicode names the character meant for all Kangxi radicals and compatibility ideographs (NFKC); for the simplified forms among
 * the supplementary radicals it gives none, so they are listed (Unicode chart U2E80, names of the characters).
 */
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(pairs(
  '⺁厂⺅亻⺈刀⺉刂⺋㔾⺍小⺎尢⺏尣⺗心⺘扌⺙攵⺜日⺝月⺠民⺡氵⺣灬⺤爫⺥爪⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀⻲龜⻳龟',
));

const LOOKALIKE = /[\u2e80-\u2fd5\uf900-\ufaff]/g;

export function normaliseGlyphs(text: string): string {
  return text.replace(LOOKALIKE, (glyph) => SUPPLEMENT.get(glyph) ?? glyph.normalize('NFKC'));
}

function* pairs(list: string): Iterable<[string, string]> {
  const characters = Array.from(list);
  for (let at = 0; at + 1 < characters.length; at += 2) yield [characters[at] ?? '', characters[at + 1] ?? ''];
}
