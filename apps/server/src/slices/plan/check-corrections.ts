import { err, ok, type Result } from '@hengjian/kernel';
import { industries, modes, type Correction, type StatedFacts } from '@hengjian/plan';

/** A correction must name a fact that is there, a field that a person may correct, and a value that the field can hold. */
export type CorrectionRefusal = { readonly code: 'correction.invalid'; readonly correction: Correction; readonly why: 'fact' | 'field' | 'value' };

type Holds = (value: Correction['value']) => boolean;

const text: Holds = (value) => typeof value === 'string' && value.trim() !== '';
const textOrNone: Holds = (value) => value === null || text(value);
const amount: Holds = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const amountOrNone: Holds = (value) => value === null || amount(value);
const oneOf = (choices: readonly string[]): Holds => (value) => typeof value === 'string' && choices.includes(value);
const oneOfOrNone = (choices: readonly string[]): Holds => (value) => value === null || oneOf(choices)(value);

const fields: { readonly [F in Correction['fact']]: Readonly<Record<string, Holds>> } = {
  count: {
    subject: text, value: amount, unit: text, qualifier: oneOf(['exact', 'atLeast', 'atMost', 'approximately']), department: textOrNone,
    area: textOrNone, industry: oneOfOrNone(industries), mode: oneOfOrNone(modes),
  },
  target: { name: text, kind: textOrNone, department: textOrNone, industry: oneOfOrNone(industries), mode: oneOfOrNone(modes) },
  rate: { percent: amount, base: text, industry: oneOfOrNone(industries), mode: oneOfOrNone(modes) },
  frequency: {
    subject: text, atLeastPerYear: amountOrNone, atMostPerYear: amountOrNone, per: oneOf(['unit', 'section', 'bureau']), industry: oneOfOrNone(industries),
  },
  joint: { department: textOrNone, atLeast: amount },
};

export function checkCorrections(facts: StatedFacts, corrections: readonly Correction[]): Result<void, CorrectionRefusal> {
  for (const correction of corrections) {
    if (!isStated(facts, correction)) return err({ code: 'correction.invalid', correction, why: 'fact' });
    const holds = Object.hasOwn(fields[correction.fact], correction.field) ? fields[correction.fact][correction.field] : undefined;
    if (!holds) return err({ code: 'correction.invalid', correction, why: 'field' });
    if (!holds(correction.value)) return err({ code: 'correction.invalid', correction, why: 'value' });
  }
  return ok(undefined);
}

function isStated(facts: StatedFacts, { fact, id }: Correction): boolean {
  switch (fact) {
    case 'count': return facts.counts.some((count) => count.id === id);
    case 'target': return facts.targets.some((target) => target.name === id);
    case 'rate': return id in facts.rates;
    case 'frequency': return id in facts.frequencies;
    case 'joint': return id in facts.joint;
  }
}
