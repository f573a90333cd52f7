import { err, ok, type PlanId, type Result } from '@hengjian/kernel';
import type { Deps } from './deps.ts';
import type { PlanDeleted, PlanUnknown } from './errors.ts';
import { findPlan, listDecisions, listOutdated, wasDeleted, type PlanRecord } from './queries.ts';
import type { ReadingFailure } from './reader/reading-protocol.ts';
import { standingDecisions } from './rules.ts';
import * as store from './store.ts';

/**
 * A plan with readings of the present reader. A reading that an earlier version of the reader made is made again when the plan is asked
 * for: from the text that was kept, with the standing decisions applied, so that spans and decisions hold.
 */
export async function getPlan(deps: Deps, planId: PlanId): Promise<Result<PlanRecord, PlanUnknown | PlanDeleted | ReadingFailure>> {
  const record = await findPlan(deps.db, deps.region, planId);
  if (!record) return err({ code: await wasDeleted(deps.db, deps.region, planId) ? 'plan.deleted' : 'plan.unknown', planId });
  if (record.readerVersion === deps.reading.version) return ok(record);
  const again = await readAgain(deps, planId, record);
  return again.ok ? getPlan(deps, planId) : again;
}

async function readAgain(deps: Deps, planId: PlanId, record: PlanRecord): Promise<Result<void, ReadingFailure>> {
  const { region, clock, ids, reading } = deps;
  const decisions = await listDecisions(deps.db, region, planId, record.version);
  const readings = await reading.readAgain(record.text, standingDecisions(decisions));
  if (!readings.ok) return readings;
  return deps.transact<void, never>(async (tx) => {
    const plan = await store.lockPlan(tx, region, planId);
    // Somebody decided, deleted or read it again meanwhile: the next look finds the new state.
    if (plan?.version !== record.version || plan.readerVersion !== record.readerVersion) return ok(undefined);
    const now = clock.now();
    await store.saveReadings(tx, region, planId, readings.value, { version: reading.version, at: now });
    await store.appendTrace(tx, region, {
      id: ids.next(), planId, act: 'read-again', at: now, by: '系统', details: { from: record.readerVersion, to: reading.version },
    });
    return ok(undefined);
  });
}

/** Brings the list up to date after a new version was installed; one plan after the other, while people work. */
export async function readOutdatedAgain(deps: Deps): Promise<void> {
  for (const planId of await listOutdated(deps.db, deps.region, deps.reading.version)) {
    const plan = await getPlan(deps, planId);
    if (!plan.ok) deps.log.warn({ planId, error: plan.error }, 'a plan could not be read again');
  }
}
