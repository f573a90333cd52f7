import type { DeletePlan, RemoveSampleData } from '@hengjian/contracts';
import { err, ok, type CommandId, type PlanId, type Result } from '@hengjian/kernel';
import type { Tx } from '../../platform/db.ts';
import type { Actor, Deps } from './deps.ts';
import type { CommandReused, PlanDeleted, PlanUnknown } from './errors.ts';
import { fingerprint } from './fingerprint.ts';
import * as store from './store.ts';

/** Removes a plan's document and readings; the row, its decisions and a trace of who removed it and why remain. */
export function deletePlan(
  deps: Deps, actor: Actor, planId: PlanId, act: DeletePlan,
): Promise<Result<void, CommandReused | PlanUnknown | PlanDeleted>> {
  const command = { id: act.commandId as CommandId, kind: 'delete-plan', fingerprint: fingerprint(planId, act.reason) };
  return once<PlanUnknown | PlanDeleted>(deps, command, async (tx, now) => {
    const plan = await store.lockPlan(tx, deps.region, planId);
    if (!plan) return err({ code: 'plan.unknown', planId });
    if (plan.deletedAt !== null) return err({ code: 'plan.deleted', planId });
    await remove(deps, tx, planId, { at: now, by: actor.name, reason: act.reason }, 'deleted');
    return ok(undefined);
  });
}

/** Removes the sample for good: nothing brings it back by itself. */
export function removeSampleData(deps: Deps, actor: Actor, act: RemoveSampleData): Promise<Result<void, CommandReused>> {
  const command = { id: act.commandId as CommandId, kind: 'remove-sample-data', fingerprint: fingerprint('sample') };
  return once<never>(deps, command, async (tx, now) => {
    for (const planId of await store.noteSampleRemoved(tx, deps.region, now)) {
      await remove(deps, tx, planId, { at: now, by: actor.name, reason: '移除示例数据' }, 'sample-removed');
    }
    return ok(undefined);
  });
}

function once<E>(
  { region, transact, clock }: Deps, command: store.Command, work: (tx: Tx, now: Date) => Promise<Result<void, E>>,
): Promise<Result<void, E | CommandReused>> {
  return transact<void, E | CommandReused>(async (tx) => {
    const now = clock.now();
    const claim = await store.claimCommand(tx, region, command, now);
    if (claim.state === 'reused') return err({ code: 'command.reused', commandId: command.id });
    if (claim.state === 'repeat') return ok(undefined);
    const done = await work(tx, now);
    if (done.ok) await store.keepAnswer(tx, region, command, {});
    return done;
  });
}

async function remove({ region, ids }: Deps, tx: Tx, planId: PlanId, deletion: store.Deletion, act: 'deleted' | 'sample-removed'): Promise<void> {
  await store.markDeleted(tx, region, planId, deletion);
  await store.appendTrace(tx, region, { id: ids.next(), planId, act, at: deletion.at, by: deletion.by, details: { reason: deletion.reason } });
}
