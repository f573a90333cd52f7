import type { Decision } from '@hengjian/contracts';
import type { Correction, Finding, PlanReading, Severity, Span, StatedFacts } from '@hengjian/plan';

/** A finding with what people decided on it, oldest first. */
export interface FindingState {
  readonly finding: Finding;
  /** The decision that stands; undefined while the finding is open. */
  readonly standing: Decision | undefined;
  readonly history: readonly Decision[];
  /** The finding came up only after facts were corrected. */
  readonly fromCorrection: boolean;
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * What the reader found in the text, and what a correction brought up since. A finding that a correction settled leaves the corrected
 * reading but not this list: what was decided stays in sight,
 * and in its place, so that nothing moves under the hand that decides. The grave before the slight, then in the order of the text.
 */
export function findingStates(asRead: PlanReading, reading: PlanReading, decisions: readonly Decision[]): readonly FindingState[] {
  const original = new Set(asRead.findings.map((finding) => finding.id));
  const later = reading.findings.filter((finding) => !original.has(finding.id));
  const histories = new Map<string, Decision[]>();
  for (const decision of decisions) histories.set(decision.findingId, [...(histories.get(decision.findingId) ?? []), decision]);
  const states = [...asRead.findings, ...later].map((finding): FindingState => {
    const history = [...(histories.get(finding.id) ?? [])].sort((a, b) => a.decidedAt.localeCompare(b.decidedAt));
    const last = history.filter((decision) => !decision.superseded).at(-1);
    return { finding, history, standing: last === undefined || last.action === 'reopen' ? undefined : last, fromCorrection: !original.has(finding.id) };
  });
  return states.sort((a, b) => weight[a.finding.severity] - weight[b.finding.severity] || place(a.finding) - place(b.finding));
}

/** A fact that a finding touches, with the fields a person may correct. */
export interface CorrectableFact {
  readonly fact: Correction['fact'];
  readonly id: string;
  readonly label: string;
  readonly span: Span;
  readonly fields: readonly { readonly field: string; readonly value: string | number | null; readonly numeric: boolean }[];
}

/** Facts that stand in the finding's sentences or that one of its readings would change; the closest first. */
export function correctableFacts(facts: StatedFacts, finding: Finding): readonly CorrectableFact[] {
  const named = new Set(finding.readings.flatMap((reading) => reading.corrections.map((c) => `${c.fact}/${c.id}`)));
  const touches = (fact: CorrectableFact, spans: readonly Span[]) =>
    named.has(`${fact.fact}/${fact.id}`) || spans.some((span) => finding.spans.some((other) => span[0] < other[1] && other[0] < span[1]));
  return allCorrectable(facts).filter(({ fact, spans }) => touches(fact, spans)).map(({ fact }) => fact);
}

function allCorrectable(facts: StatedFacts): readonly { readonly fact: CorrectableFact; readonly spans: readonly Span[] }[] {
  const one = (fact: Correction['fact'], id: string, label: string, spans: readonly Span[], values: object, numeric: readonly string[], words: readonly string[]) => ({
    spans,
    fact: {
      fact, id, label, span: spans[0] ?? [0, 0],
      fields: [...numeric, ...words].map((field) => ({ field, value: (values as Readonly<Record<string, string | number | null>>)[field] ?? null, numeric: numeric.includes(field) })),
    } satisfies CorrectableFact,
  });
  return [
    ...facts.counts.map((c) => one('count', c.id, `${c.subject} ${String(c.value)} ${c.unit}`, [c.span], c, ['value'], ['subject', 'unit', 'qualifier', 'industry', 'mode', 'department'])),
    ...facts.targets.map((t) => one('target', t.name, t.name, t.spans, t, [], ['name', 'kind', 'industry', 'mode', 'department'])),
    ...facts.rates.map((r, i) => one('rate', String(i), `${r.base} ${String(r.percent)}%`, [r.span], r, ['percent'], ['base', 'industry', 'mode'])),
    ...facts.frequencies.map((f, i) => one('frequency', String(i), f.subject, [f.span], f, ['atLeastPerYear', 'atMostPerYear'], ['subject', 'industry'])),
    ...facts.joint.map((j, i) => one('joint', String(i), `${j.department ?? ''} 至少 ${String(j.atLeast)} 次`, [j.span], j, ['atLeast'], ['department'])),
  ];
}

function place(finding: Finding): number {
  return finding.spans[0]?.[0] ?? Number.MAX_SAFE_INTEGER;
}
