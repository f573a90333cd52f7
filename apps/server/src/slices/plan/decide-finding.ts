import type { DecideFinding, Decision } from '@hengjian/contracts';
import { err, invariant, ok, type CommandId, type DecisionId, type PlanId, type Result } from '@hengjian/kernel';
import type { PlanReading } from '@hengjian/plan';
import { checkCorrections } from './check-corrections.ts';
import type { Actor, Deps } from './deps.ts';
import type { PlanError } from './errors.ts';
import { fingerprint } from './fingerprint.ts';
import { getPlan } from './get-plan.ts';
import { listDecisions } from './queries.ts';
import { allFindings, decideFinding as decide, standingDecisions } from './rules.ts';
import * as store from './store.ts';

export interface Decided { readonly decision: Decision; readonly version: number; readonly readingJson: string }

/**
 * Decides on a finding: choose a reading, correct facts, dismiss with a reason, reopen. The corrected facts are checked again before the
 * transaction; in it the version must still be the one the person saw. Decision, new reading and trace stand or fall together.
 * A repeat of the command gets the first decision, with the plan as it stands now.
 */
export async function decideFinding(deps: Deps, actor: Actor, planId: PlanId, act: DecideFinding): Promise<Result<Decided, PlanError>> {
  const { region, db, transact, clock, ids, reading } = deps;
  const { commandId, ...asked } = act;
  const command = { id: commandId as CommandId, kind: 'decide-finding', fingerprint: fingerprint(planId, JSON.stringify(asked)) };
  const known = await store.findCommand(db, region, command);
  if (known.state === 'reused') return err({ code: 'command.reused', commandId: command.id });
  if (known.state === 'repeat') return answerAgain(deps, planId, known.answer);

  const plan = await getPlan(deps, planId);
  if (!plan.ok) return plan;
  const { version, text, asReadJson, currentJson } = plan.value;
  if (version !== act.expectedVersion) return err({ code: 'plan.stale', expectedVersion: act.expectedVersion, currentVersion: version });

  const [asRead, current] = [asReadJson, currentJson].map((json) => JSON.parse(json) as PlanReading) as [PlanReading, PlanReading];
  const past = await listDecisions(db, region, planId, version);
  const decided = decide(allFindings(asRead, current), past, act);
  if (!decided.ok) return decided;
  const correctable = act.action === 'correct' ? checkCorrections(asRead.facts, decided.value.corrections) : ok(undefined);
  if (!correctable.ok) return correctable;
  const standing = standingDecisions([...past, { findingId: act.findingId, action: act.action, corrections: [...decided.value.corrections] }]);
  const readings = await reading.apply(text, asReadJson, standing);
  if (!readings.ok) return readings;

  const done = await transact<string, PlanError>(async (tx) => {
    const now = clock.now();
    const claim = await store.claimCommand(tx, region, command, now);
    if (claim.state === 'reused') return err({ code: 'command.reused', commandId: command.id });
    if (claim.state === 'repeat') return ok((claim.answer as KeptAnswer).decisionId);
    const locked = await store.lockPlan(tx, region, planId);
    if (!locked || locked.deletedAt !== null) return err({ code: 'plan.deleted', planId });
    if (locked.version !== version) return err({ code: 'plan.stale', expectedVersion: version, currentVersion: locked.version });
    const decisionId = ids.next<DecisionId>();
    await store.insertDecision(tx, region, {
      id: decisionId, planId, version: version + 1, findingId: act.findingId, action: act.action, ...decided.value, decidedAt: now, decidedBy: actor.name,
    });
    await store.saveReadings(tx, region, planId, readings.value, { version: reading.version, at: now });
    await store.appendTrace(tx, region, {
      id: ids.next(), planId, act: 'decided', at: now, by: actor.name, details: { decisionId, findingId: act.findingId, action: act.action },
    });
    await store.keepAnswer(tx, region, command, { decisionId } satisfies KeptAnswer);
    return ok(decisionId);
  });
  return done.ok ? answerAgain(deps, planId, { decisionId: done.value }) : done;
}

interface KeptAnswer { readonly decisionId: string }

async function answerAgain(deps: Deps, planId: PlanId, kept: unknown): Promise<Result<Decided, PlanError>> {
  const plan = await getPlan(deps, planId);
  if (!plan.ok) return plan;
  const { version, currentJson } = plan.value;
  const decisions = await listDecisions(deps.db, deps.region, planId, version);
  const decision = decisions.find(({ id }) => id === (kept as KeptAnswer).decisionId);
  invariant(decision, 'a kept answer names a decision of the plan');
  return ok({ decision, version, readingJson: currentJson });
}
