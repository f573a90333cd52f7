import type { Correction, PlanReading } from '@hengjian/plan';
import type { Standing } from './reading-protocol.ts';

/** The reading with the corrections in force applied, one after the other. */
export function correctReading(asRead: PlanReading, _text: string, standing: readonly Standing[]): PlanReading {
  return standing.flatMap(({ corrections }) => corrections).reduce(apply, asRead);
}

function apply(reading: PlanReading, { fact, id, field, value }: Correction): PlanReading {
  if (fact !== 'count') return reading;
  const counts = reading.facts.counts.map((count) => (count.id === id ? { ...count, [field]: value } : count));
  return { ...reading, facts: { ...reading.facts, counts } };
}
