import { err, ok, type Result } from './result.ts';

/**
 * A string that has been checked and cannot be mistaken for another: a `PlanId` is never passed where a `CommandId` is meant.
 * The brand exists in the types alone.
 */
declare const brand: unique symbol;
export type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PlanId = Branded<'PlanId'>;
export type DecisionId = Branded<'DecisionId'>;
/** Made by whoever starts the act, so that a repeat is known as one. */
export type CommandId = Branded<'CommandId'>;
/** Six digits of the prefecture, GB/T 2260. */
export type RegionCode = Branded<'RegionCode'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export interface NotAUuid { readonly code: 'uuid.malformed'; readonly text: string }

/** A UUID of any version in its usual form; capitals are lowered, since one id must not have two spellings. */
export function parseUuid<Id extends Branded<string>>(text: string): Result<Id, NotAUuid> {
  const lowered = text.toLowerCase();
  return UUID.test(lowered) ? ok(lowered as Id) : err({ code: 'uuid.malformed', text });
}

export interface NotARegion { readonly code: 'region.malformed'; readonly text: string }

export function parseRegionCode(text: string): Result<RegionCode, NotARegion> {
  return /^[1-9]\d{5}$/.test(text) ? ok(text as RegionCode) : err({ code: 'region.malformed', text });
}
