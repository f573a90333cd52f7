import type { FactDiff, PlanDiff, Span } from '@hengjian/plan';
import type { Comparison } from './plan-queries.ts';
import { fieldWord, valueWords } from './plan-words.ts';

/** A difference in words, with the place of each side in its own text. */
export interface Difference {
  readonly title: string;
  readonly detail: string;
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  /** `open` of the plan page: the span of the fact, as `at/START-END`. */
  readonly beforeKey: string | undefined;
  readonly afterKey: string | undefined;
}

export interface DiffGroup { readonly came: readonly Difference[]; readonly went: readonly Difference[]; readonly changed: readonly Difference[] }

export const diffGroups = ['targets', 'counts', 'rates', 'frequencies', 'joint', 'programme', 'checkItems', 'legalBases'] as const satisfies readonly (keyof PlanDiff)[];
type GroupKey = (typeof diffGroups)[number];

export const differenceWords: Readonly<Record<string, string>> = {
  targets: '点名对象', counts: '数字', rates: '比例', frequencies: '频次', joint: '联合执法', programme: '检查计划表', checkItems: '检查内容', legalBases: '执法依据',
} satisfies Record<GroupKey, string>;

export function differences({ diff }: Comparison): readonly (DiffGroup & { readonly key: GroupKey })[] {
  return diffGroups.map((key) => ({ key, ...group(diff[key] as FactDiff<object>) }));
}

function group(diff: FactDiff<object>): DiffGroup {
  return {
    came: diff.came.map((fact) => ({ ...words(fact), changes: [], beforeKey: undefined, afterKey: placeKey(fact) })),
    went: diff.went.map((fact) => ({ ...words(fact), changes: [], beforeKey: placeKey(fact), afterKey: undefined })),
    changed: diff.changed.map(({ before, after, fields }) => ({
      ...words(after), beforeKey: placeKey(before), afterKey: placeKey(after),
      changes: fields.map((field) => ({ field: fieldWord(field), before: valueWords(field, value(before, field)), after: valueWords(field, value(after, field)) })),
    })),
  };
}

function words(fact: object): { readonly title: string; readonly detail: string } {
  const first = (...fields: readonly string[]) => fields.map((field) => value(fact, field)).find((one) => typeof one === 'string' && one !== '');
  const figure = value(fact, 'percent') !== undefined ? `${String(value(fact, 'percent'))}%` : value(fact, 'value') !== undefined ? `${String(value(fact, 'value'))} ${String(value(fact, 'unit') ?? '')}` : '';
  const stated = ['industry', 'mode', 'kind', 'department', 'area', 'path'].filter((field) => typeof value(fact, field) === 'string' && value(fact, field) !== '');
  return {
    title: `${String(first('name', 'subject', 'item', 'base', 'text', 'department') ?? '未写明').replace(/\s+/gu, '')}${figure === '' ? '' : ` ${figure}`}`,
    detail: stated.map((field) => valueWords(field, value(fact, field))).join(' · '),
  };
}

function placeKey(fact: object): string | undefined {
  const span = (value(fact, 'spans') as readonly Span[] | undefined)?.[0] ?? (value(fact, 'span') as Span | undefined);
  return span === undefined ? undefined : `at/${String(span[0])}-${String(span[1])}`;
}

/** The span that a key `at/START-END` names. */
export function placeOf(key: string): Span | undefined {
  const match = /^at\/(\d+)-(\d+)$/u.exec(key);
  return match === null ? undefined : [Number(match[1]), Number(match[2])];
}

function value(fact: object, field: string): unknown {
  return (fact as Readonly<Record<string, unknown>>)[field];
}
