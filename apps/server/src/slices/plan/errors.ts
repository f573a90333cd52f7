import type { CommandId, PlanId } from '@hengjian/kernel';
import type { ReadingFailure } from './reader/reading-protocol.ts';
import type { CorrectionRefusal } from './check-corrections.ts';
import type { DecisionRefusal } from './rules.ts';

export interface CommandReused { readonly code: 'command.reused'; readonly commandId: CommandId }
export interface PlanUnknown { readonly code: 'plan.unknown'; readonly planId: PlanId }
export interface PlanDeleted { readonly code: 'plan.deleted'; readonly planId: PlanId }
export interface PlanStale { readonly code: 'plan.stale'; readonly expectedVersion: number; readonly currentVersion: number }

/** Everything an act of this slice can refuse, each with the facts that explain it. */
export type PlanError =
  | ReadingFailure | CommandReused | PlanUnknown | PlanDeleted | PlanStale | DecisionRefusal | CorrectionRefusal
  | { readonly code: 'file.missing' };
