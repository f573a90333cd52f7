/** What the checks look at: the facts, and from where in the text they were read. */
import type { Count, Finding, FindingCode, Reading, Severity, Span, StatedFacts, Verification } from '../facts.ts';
import type { PlanText } from '../read/context.ts';
import type { CountedFact } from '../read/counts.ts';
import { industryIn } from '../read/phrases.ts';
import type { Mentions } from '../read/mentions.ts';
import type { GatheredTarget } from '../read/targets.ts';
import type { Move } from '../text/displacement.ts';

export interface Model {
  readonly text: PlanText;
  readonly facts: StatedFacts;
  readonly counted: readonly CountedFact[];
  readonly gathered: readonly GatheredTarget[];
  readonly mentions: Mentions;
  readonly moves: readonly Move[];
}

export interface Checked { readonly findings: readonly Finding[]; readonly verified: readonly Verification[] }

export function finding(code: FindingCode, severity: Severity, message: string, spans: readonly Span[], readings: readonly Reading[] = []): Finding {
  return { id: `${code}:${spans[0]?.[0] ?? 0}`, code, severity, message, spans, readings };
}

export function reading(id: string, label: string, corrections: Reading['corrections'] = []): Reading {
  return { id, label, corrections };
}

export function setCount(count: Count, value: number): Reading['corrections'][number] {
  return { fact: 'count', id: count.id, field: 'value', value };
}

export function partOfCount(count: Count): { label: string; value: number; span: Span } {
  // 「工贸科牵头重点执法企业9家」: among parts that all count 企业 the office tells them apart.
  const subject = count.department !== null && industryIn(count.subject) === undefined ? `${count.department}${count.subject}` : count.subject;
  return { label: count.area === null ? subject : `${count.area}${subject}`, value: count.value, span: count.span };
}

export function sumOf(counts: readonly { count: Count }[]): number {
  return counts.reduce((sum, { count }) => sum + count.value, 0);
}

export function plus(values: readonly number[]): string {
  return values.join('+');
}

/** Groups values by a key, order kept. */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
