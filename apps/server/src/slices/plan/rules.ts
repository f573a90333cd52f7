import { err, ok, type Result } from '@hengjian/kernel';
import type { DecideFinding, Decision } from '@hengjian/contracts';
import type { Correction, Finding, PlanReading } from '@hengjian/plan';
import type { ReadingSummary, Standing } from './reader/reading-protocol.ts';

/** What a decision on a finding (核对发现) does, and what stands after several. Pure: values in, values out. */

export type DecisionRefusal =
  | { readonly code: 'finding.unknown'; readonly findingId: string }
  | { readonly code: 'reading.unknown'; readonly readingId: string }
  | { readonly code: 'decision.nothing-to-reopen'; readonly findingId: string };

export interface DecidedFinding {
  readonly readingId: string | null;
  readonly corrections: readonly Correction[];
  readonly reason: string | null;
}

type Act = DecideFinding;
type PastDecision = Pick<Decision, 'findingId' | 'action' | 'corrections'>;

/**
 * A finding may be of the plan as it was read, or one that a correction brought about. Each action is complete in itself: a later
 * decision on the same finding takes the place of an earlier one.
 */
export function decideFinding(findings: readonly Finding[], past: readonly PastDecision[], act: Act): Result<DecidedFinding, DecisionRefusal> {
  const finding = findings.find(({ id }) => id === act.findingId);
  const decidedBefore = past.some(({ findingId }) => findingId === act.findingId);
  if (!finding && !decidedBefore) return err({ code: 'finding.unknown', findingId: act.findingId });
  switch (act.action) {
    case 'choose': {
      const reading = finding?.readings.find(({ id }) => id === act.readingId);
      if (!reading) return err({ code: 'reading.unknown', readingId: act.readingId });
      return ok({ readingId: reading.id, corrections: reading.corrections, reason: act.reason ?? null });
    }
    case 'correct': return ok({ readingId: null, corrections: act.corrections, reason: act.reason });
    case 'dismiss': return ok({ readingId: null, corrections: [], reason: act.reason });
    case 'reopen': {
      const stands = standingDecisions(past).some(({ findingId }) => findingId === act.findingId);
      if (!stands) return err({ code: 'decision.nothing-to-reopen', findingId: act.findingId });
      return ok({ readingId: null, corrections: [], reason: act.reason ?? null });
    }
  }
}

/** The last decision on each finding, unless it reopened it; in the order in which they were made, which is the order of applying. */
export function standingDecisions(decisions: readonly PastDecision[]): readonly Standing[] {
  return decisions
    .filter((decision, index) => isLast(decisions, index) && decision.action !== 'reopen')
    .map(({ findingId, corrections }) => ({ findingId, corrections }));
}

/** Whether each decision gave way to a later one on its finding. */
export function markSuperseded(decisions: readonly Omit<Decision, 'superseded'>[]): Decision[] {
  return decisions.map((decision, index) => ({ ...decision, superseded: !isLast(decisions, index) }));
}

function isLast(decisions: readonly { readonly findingId: string }[], index: number): boolean {
  return !decisions.slice(index + 1).some(({ findingId }) => findingId === decisions[index]?.findingId);
}

/** Findings of both readings, each once: those of the document, then those that a correction brought about. */
export function allFindings(asRead: PlanReading, current: PlanReading): readonly Finding[] {
  const known = new Set(asRead.findings.map(({ id }) => id));
  return [...asRead.findings, ...current.findings.filter(({ id }) => !known.has(id))];
}

/** A finding that a correction made go away is neither open nor decided: nothing is left to decide about it. */
export function summarise(asRead: PlanReading, current: PlanReading, standing: readonly Standing[]): ReadingSummary {
  const findings = allFindings(asRead, current);
  const bySeverity = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const decided = new Set(standing.map(({ findingId }) => findingId));
  const { document, targets, counts } = current.facts;
  return {
    title: storable(document.title), issuer: storable(document.issuer), number: storable(document.number), year: document.year,
    targets: targets.length, counts: counts.length,
    errors: bySeverity('error'), warnings: bySeverity('warning'), infos: bySeverity('info'),
    decided: findings.filter(({ id }) => decided.has(id)).length,
    open: current.findings.filter(({ id }) => !decided.has(id)).length,
  };
}

/** A text column refuses U+0000, which a broken document may hold. */
function storable(text: string | null): string | null {
  return text === null ? null : text.replaceAll('\0', '');
}
