import type { Target } from '@hengjian/plan';
import { visitQuarters } from '@hengjian/plan';

/** What the named list is narrowed to; undefined means all, null 未写明. */
export interface TargetFilter {
  readonly words: string;
  readonly industry?: string | null | undefined;
  readonly department?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly quarter?: number | null | undefined;
}

/** A unit with its place in the facts, which is its key on the page. */
export interface TargetRow { readonly target: Target; readonly key: string }

export function filterTargets(targets: readonly Target[], filter: TargetFilter): readonly TargetRow[] {
  const wanted = filter.words.trim().toLowerCase();
  return targets.map((target, index) => ({ target, key: `target/${String(index)}` })).filter(({ target }) =>
    [target.name, ...target.aliases, ...target.notes].some((name) => name.toLowerCase().includes(wanted))
    && (filter.industry === undefined || target.industry === filter.industry)
    && (filter.department === undefined || target.department === filter.department)
    && (filter.kind === undefined || target.kind === filter.kind)
    && (filter.quarter === undefined || isPlannedIn(target, filter.quarter)));
}

/** Quarter null: neither a check nor a re-inspection has a date. */
function isPlannedIn(target: Target, quarter: number | null): boolean {
  const planned = [...visitQuarters(target), ...target.reinspectionQuarters];
  return quarter === null ? planned.length === 0 : planned.includes(quarter);
}
