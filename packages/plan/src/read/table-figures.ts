/** Figures that stand alone in a cell (表中数字), and the counts that tables give. */
import type { Count, Qualifier } from '../facts.ts';
import { units } from '../lexicon.ts';
import type { Range } from '../text/flow.ts';
import type { Context } from './context.ts';

/** A count without id; `partOf` is the index of its total in the same answer, `partition` tells apart the ways one total is divided. */
export interface TableCount extends Omit<Count, 'id' | 'partOf'> {
  readonly partOf: number | null;
  readonly partition: number;
  readonly range: Range;
  readonly context: Context;
}

export interface Figure { readonly value: number; readonly unit: string | null; readonly qualifier: Qualifier }

const unitPattern = [...units].sort((a, b) => b.length - a.length).join('|');
const figureShape = new RegExp(`^(约|大约|近|不少于|不低于|至少|不超过|最多)?(\\d{1,3}(?:，\\d{3})+|\\d+(?:\\.\\d+)?)(?:[-~—至](\\d+))?(${unitPattern})?(以上|左右|余)?$`);
const qualifiers: Readonly<Record<string, Qualifier>> = { 约: 'approximately', 大约: 'approximately', 近: 'approximately', 左右: 'approximately', 余: 'approximately', 不少于: 'atLeast', 不低于: 'atLeast', 至少: 'atLeast', 以上: 'atLeast', 不超过: 'atMost', 最多: 'atMost' };

/** A cell that holds a figure and nothing else: 12, 约27家, 60-70家 (its lower end). */
export function figureOf(text: string): Figure | undefined {
  const match = figureShape.exec(text);
  if (!match) return undefined;
  const [, before, digits = '', high, unit, after] = match;
  return { value: Number(digits.replaceAll('，', '')), unit: unit ?? null, qualifier: high !== undefined ? 'atLeast' : qualifiers[before ?? after ?? ''] ?? 'exact' };
}

