import { formatNumber } from './format-number.ts';
import type { ListInstance, ListLevel, NumberingDefinitions, ParagraphStyle, StyleDefinitions } from './numbering-definitions.ts';

/**
 * The numbers that Word computes and does not store: 一、（一）1.（1）. A plan's outline stands on them, so a text without them has no
 * outline. Lists that share one abstract definition count on together; a start override begins anew (ECMA-376 part 1 §17.9).
 */
export interface ListNumbers {
  /** The label of the next paragraph with its separator, '' when it has none. Call once a paragraph, in document order. */
  next(paragraph: NumberedParagraph): string;
  readonly unknownFormats: ReadonlySet<string>;
}

export interface NumberedParagraph { readonly styleId?: string; readonly numberId?: string; readonly level?: number }

const NOT_NUMBERED = '0';
const DEEPEST_STYLE_CHAIN = 32;

export function createListNumbers(lists: NumberingDefinitions, styles: StyleDefinitions): ListNumbers {
  const counters = new Map<string, (number | undefined)[]>();
  const startedInstances = new Set<string>();
  const unknownFormats = new Set<string>();

  function next(paragraph: NumberedParagraph): string {
    const place = placeOf(paragraph, lists, styles);
    if (place === undefined) return '';
    const level = levelOf(place.instance, place.abstractId, place.level, lists);
    if (level === undefined) return '';
    const values = counters.get(place.abstractId) ?? [];
    counters.set(place.abstractId, values);
    const pending = startedInstances.has(place.numberId) ? undefined : place.instance.starts;
    startedInstances.add(place.numberId);
    for (const started of pending?.keys() ?? []) values[started] = undefined;
    const current = values[place.level];
    values[place.level] = current === undefined ? (place.instance.starts.get(place.level) ?? level.start) : current + 1;
    restartDeeper(values, place, lists);
    return withSeparator(label(level, values, place, lists, unknownFormats), level);
  }
  return { next, unknownFormats };
}

interface ListPlace { readonly numberId: string; readonly instance: ListInstance; readonly abstractId: string; readonly level: number }

/** The paragraph's own numbering goes before its style's; a style without a level takes the one that names it. */
function placeOf(paragraph: NumberedParagraph, lists: NumberingDefinitions, styles: StyleDefinitions): ListPlace | undefined {
  const styleId = paragraph.styleId ?? styles.defaultStyle;
  const inherited = numberingOfStyle(styleId, styles);
  const numberId = paragraph.numberId ?? inherited.numberId;
  if (numberId === undefined || numberId === NOT_NUMBERED) return undefined;
  const instance = lists.instances.get(numberId);
  if (instance === undefined) return undefined;
  const abstractId = abstractOf(instance, lists, styles);
  const byName = paragraph.numberId === undefined ? levelNamedAfter(inherited.holder, abstractId, lists) : undefined;
  return { numberId, instance, abstractId, level: paragraph.level ?? byName ?? inherited.level ?? 0 };
}

function numberingOfStyle(styleId: string | undefined, styles: StyleDefinitions): ParagraphStyle & { holder?: string } {
  let id = styleId;
  let level: number | undefined;
  for (let step = 0; id !== undefined && step < DEEPEST_STYLE_CHAIN; step += 1) {
    const style = styles.styles.get(id);
    level ??= style?.level;
    if (style?.numberId !== undefined) return { numberId: style.numberId, holder: id, ...(level === undefined ? {} : { level }) };
    id = style?.basedOn;
  }
  return level === undefined ? {} : { level };
}

function levelNamedAfter(styleId: string | undefined, abstractId: string, lists: NumberingDefinitions): number | undefined {
  if (styleId === undefined) return undefined;
  for (const [depth, level] of lists.abstracts.get(abstractId)?.levels ?? []) if (level.paragraphStyle === styleId) return depth;
  return undefined;
}

/** A definition may only point to a list style, which points to the list that holds the levels. */
function abstractOf(instance: ListInstance, lists: NumberingDefinitions, styles: StyleDefinitions): string {
  const link = lists.abstracts.get(instance.abstractId)?.styleLink;
  const linked = link === undefined ? undefined : styles.styles.get(link)?.numberId;
  const target = linked === undefined ? undefined : lists.instances.get(linked);
  return target?.abstractId ?? instance.abstractId;
}

function levelOf(instance: ListInstance, abstractId: string, level: number, lists: NumberingDefinitions): ListLevel | undefined {
  return instance.levels.get(level) ?? lists.abstracts.get(abstractId)?.levels.get(level);
}

function restartDeeper(values: (number | undefined)[], place: ListPlace, lists: NumberingDefinitions): void {
  for (let depth = place.level + 1; depth < values.length; depth += 1) {
    const after = levelOf(place.instance, place.abstractId, depth, lists)?.restartAfter;
    if (after === undefined || place.level < after) values[depth] = undefined;
  }
}

function label(
  level: ListLevel, values: readonly (number | undefined)[], place: ListPlace, lists: NumberingDefinitions, unknown: Set<string>,
): string {
  if (level.format === 'bullet') return level.text === '' ? '' : bullet(level.text);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const other = levelOf(place.instance, place.abstractId, depth, lists);
    return formatted(values[depth] ?? other?.start ?? 1, level.legal ? 'decimal' : (other?.format ?? 'decimal'), unknown);
  });
}

function formatted(value: number, format: string, unknown: Set<string>): string {
  if (format.startsWith('padded:')) return String(value).padStart(Math.min(12, Number(format.slice(7))), '0');
  const text = formatNumber(value, format);
  if (text === undefined) unknown.add(format);
  return text ?? String(value);
}

/** Symbol fonts keep their bullets in the private-use area, where no other program sees them. */
function bullet(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, '•');
}

/**
 * Word's tab after a number is layout, and a tab in our text ends a cell. `一、` and `（1）` part themselves from the text;
 * others get a space, so that `1.` before `100家` does not become `1.100家`.
 */
function withSeparator(text: string, level: ListLevel): string {
  if (text === '' || level.suffix === 'nothing' || /[、）)】〕]$/.test(text)) return text;
  return `${text} `;
}
