import type { PlanSummary } from '@hengjian/contracts';
import { err, invariant, ok, type CommandId, type PlanId, type Result } from '@hengjian/kernel';
import { createHash } from 'node:crypto';
import type { Tx } from '../../platform/db.ts';
import type { Actor, Deps } from './deps.ts';
import type { CommandReused } from './errors.ts';
import { fingerprint } from './fingerprint.ts';
import { findSummary } from './queries.ts';
import type { ReadDocument, ReadingFailure } from './reader/reading-protocol.ts';
import * as store from './store.ts';

export interface UploadPlan { readonly commandId: CommandId; readonly fileName: string; readonly bytes: Uint8Array }

/**
 * Takes a plan document in: reads it outside the transaction, then keeps file, text and readings in one. A refused file leaves nothing.
 * A repeat of the command gets the first answer; the same command id with another file is refused.
 */
export async function uploadPlan(deps: Deps, actor: Actor, act: UploadPlan): Promise<Result<PlanSummary, ReadingFailure | CommandReused>> {
  const { region, transact, clock, ids } = deps;
  const command = { id: act.commandId, kind: 'upload-plan', fingerprint: fingerprint(act.fileName, act.bytes) };
  const known = await store.findCommand(deps.db, region, command);
  if (known.state !== 'new') return answerAgain(known, act.commandId);

  const document = await deps.reading.read(act.bytes, act.fileName);
  if (!document.ok) return document;
  return transact<PlanSummary, CommandReused>(async (tx) => {
    const now = clock.now();
    const claim = await store.claimCommand(tx, region, command, now);
    if (claim.state !== 'new') return answerAgain(claim, act.commandId);
    const planId = ids.next<PlanId>();
    const summary = await insertReadPlan(deps, tx, { planId, fileName: act.fileName, bytes: act.bytes, document: document.value, sample: false, at: now, by: actor.name });
    await store.appendTrace(tx, region, {
      id: ids.next(), planId, act: 'uploaded', at: now, by: actor.name, details: { fileName: act.fileName, sizeBytes: act.bytes.length },
    });
    await store.keepAnswer(tx, region, command, summary);
    return ok(summary);
  });
}

function answerAgain(known: Exclude<store.CommandState, { state: 'new' }>, commandId: CommandId): Result<PlanSummary, CommandReused> {
  return known.state === 'repeat' ? ok(known.answer as PlanSummary) : err({ code: 'command.reused', commandId });
}

export interface ReadPlanRow {
  readonly planId: PlanId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly document: ReadDocument;
  readonly sample: boolean;
  readonly at: Date;
  readonly by: string;
}

export async function insertReadPlan({ region, reading }: Deps, tx: Tx, plan: ReadPlanRow): Promise<PlanSummary> {
  const { planId, document } = plan;
  await store.insertPlan(tx, region, {
    id: planId, fileName: plan.fileName, format: document.format, bytes: plan.bytes, text: document.text, sample: plan.sample,
    sha256: createHash('sha256').update(plan.bytes).digest(), uploadedAt: plan.at, uploadedBy: plan.by,
  });
  await store.saveReadings(tx, region, planId, document.readings, { version: reading.version, at: plan.at });
  const summary = await findSummary(tx, region, planId);
  invariant(summary, 'a plan that was just inserted');
  return summary;
}
