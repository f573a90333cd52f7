import type { CheckItem, Count, Frequency, JointMinimum, LegalBasis, PlanDocument, ProgrammeRow, Rate, StatedFacts, Target, Workload } from './facts.ts';

/**
 * What came, went and changed between two plans (last year and this year, draft and issued). Facts are paired from the strictest likeness
 * to the loosest, each at most once and in the order of the document, so that two plans alike give an empty diff and nothing is counted
 * twice. Whole facts stand in the answer: each side keeps its place in its own text. Spans, paths and ids are never a difference.
 */

/** One fact in two plans; `fields` names what differs. */
export interface Changed<F> { readonly before: F; readonly after: F; readonly fields: readonly (keyof F & string)[] }

export interface FactDiff<F> {
  readonly came: readonly F[];
  readonly went: readonly F[];
  readonly changed: readonly Changed<F>[];
  /** How many facts are the same in both. */
  readonly same: number;
}

export interface PlanDiff {
  /** Fields of the document's head that differ. */
  readonly document: readonly (keyof PlanDocument)[];
  /** Fields of the workload arithmetic that differ, days in officer-days. */
  readonly workload: readonly (keyof Workload)[];
  readonly counts: FactDiff<Count>;
  readonly targets: FactDiff<Target>;
  readonly rates: FactDiff<Rate>;
  readonly frequencies: FactDiff<Frequency>;
  readonly joint: FactDiff<JointMinimum>;
  readonly checkItems: FactDiff<CheckItem>;
  readonly legalBases: FactDiff<LegalBasis>;
  readonly programme: FactDiff<ProgrammeRow>;
}

/** Linear in the facts but for re-worded check items, which are compared pairwise. */
export function diffPlans(before: StatedFacts, after: StatedFacts): PlanDiff {
  return {
    document: differing(before.document, after.document, ['title', 'issuer', 'number', 'year', 'issuedOn']),
    workload: diffWorkload(before.workload, after.workload),
    counts: diffCounts(before.counts, after.counts),
    targets: diffFacts(before.targets, after.targets, targetKeys(before.targets, after.targets), [
      'industry', 'kind', 'notes', 'mode', 'department', 'quarters', 'months', 'reinspectionQuarters',
    ]),
    rates: diffFacts(before.rates, after.rates, [
      (r) => key(r.mode, r.industry, r.base, r.path), (r) => key(r.mode, r.industry, r.base), (r) => key(r.mode, r.industry),
    ], ['percent', 'base']),
    frequencies: diffFacts(before.frequencies, after.frequencies, [
      (f) => key(f.subject, f.industry, f.per, f.path), (f) => key(f.subject, f.industry, f.per), (f) => key(f.subject),
    ], ['atLeastPerYear', 'atMostPerYear', 'per']),
    joint: diffFacts(before.joint, after.joint, [(j) => key(j.department, j.path), (j) => key(j.department)], ['atLeast', 'partners']),
    checkItems: diffCheckItems(before.checkItems, after.checkItems),
    legalBases: diffFacts(before.legalBases, after.legalBases, [
      (b) => key(b.name, b.number, b.path), (b) => key(b.name, b.number), (b) => key(b.name),
    ], ['number']),
    programme: diffFacts(before.programme, after.programme, [(r) => key(r.item, r.objects), (r) => key(r.item)], [
      'bases', 'objects', 'contents', 'method', 'atLeastPerYear', 'atMostPerYear', 'period', 'departments', 'joint', 'notes',
    ]),
  };
}

type Key<F> = (fact: F) => string;

interface Pairing<F> { readonly pairs: readonly (readonly [before: F, after: F])[]; readonly went: readonly F[]; readonly came: readonly F[] }

function diffFacts<F extends object>(before: readonly F[], after: readonly F[], keys: readonly Key<F>[], fields: readonly (keyof F & string)[]): FactDiff<F> {
  return toDiff(pairUp(before, after, keys), fields);
}

function toDiff<F extends object>({ pairs, went, came }: Pairing<F>, fields: readonly (keyof F & string)[]): FactDiff<F> {
  const all = pairs.map(([b, a]) => ({ before: b, after: a, fields: differing(b, a, fields) }));
  const changed = all.filter((pair) => pair.fields.length > 0);
  return { came, went, changed, same: all.length - changed.length };
}

/** Pairs facts whose key is the same, by the first key, what is left by the second, and so on. */
function pairUp<F>(before: readonly F[], after: readonly F[], keys: readonly Key<F>[]): Pairing<F> {
  const partners = new Map<F, F>();
  const taken = new Set<F>();
  for (const keyOf of keys) {
    const waiting = new Map<string, F[]>();
    for (const fact of after) if (!taken.has(fact)) waiting.set(keyOf(fact), [...(waiting.get(keyOf(fact)) ?? []), fact]);
    for (const queue of waiting.values()) queue.reverse();
    for (const fact of before) {
      if (partners.has(fact)) continue;
      const partner = waiting.get(keyOf(fact))?.pop();
      if (partner === undefined) continue;
      partners.set(fact, partner);
      taken.add(partner);
    }
  }
  return {
    pairs: before.flatMap((b) => { const a = partners.get(b); return a === undefined ? [] : [[b, a] as const]; }),
    went: before.filter((fact) => !partners.has(fact)),
    came: after.filter((fact) => !taken.has(fact)),
  };
}

/** The same figure may be stated in several places; a place that moved is no difference, a value that moved is. */
function diffCounts(before: readonly Count[], after: readonly Count[]): FactDiff<Count> {
  const wholes = (counts: readonly Count[]) => new Map(counts.map((c) => [c.id, c.subject]));
  const subjects = new Map<Count, string>();
  for (const counts of [before, after]) {
    const byId = wholes(counts);
    for (const count of counts) subjects.set(count, count.partOf === null ? '' : byId.get(count.partOf) ?? '');
  }
  const period = (c: Count) => JSON.stringify(c.period);
  return diffFacts(before, after, [
    (c) => key(c.subject, c.industry, c.mode, c.department, c.area, period(c), subjects.get(c), c.path, c.value),
    (c) => key(c.subject, c.industry, c.mode, c.department, c.area, period(c), subjects.get(c), c.path),
    (c) => key(c.subject, c.industry, c.mode, c.department, c.area, period(c), subjects.get(c)),
    (c) => key(c.subject, c.mode, c.department, c.area, period(c)),
  ], ['value', 'unit', 'qualifier']);
}

/** A unit is the same under any of its spellings: names and aliases that touch make one key. */
function targetKeys(before: readonly Target[], after: readonly Target[]): Key<Target>[] {
  const leader = new Map<string, string>();
  const find = (name: string): string => {
    const next = leader.get(name);
    return next === undefined || next === name ? name : find(next);
  };
  for (const target of [...before, ...after]) {
    for (const alias of target.aliases) leader.set(find(plain(alias)), find(plain(target.name)));
  }
  return [(t) => key(t.name, t.mode), (t) => key(t.name), (t) => find(plain(t.name))];
}

/** Two titles that share most of their character pairs are one item re-worded. */
const REWORDED_LIKENESS = 0.6;

function diffCheckItems(before: readonly CheckItem[], after: readonly CheckItem[]): FactDiff<CheckItem> {
  const exact = pairUp(before, after, [(i) => key(i.text, i.industry, i.path), (i) => key(i.text, i.industry), (i) => key(i.text)]);
  const came = new Map(exact.came.map((item) => [item, bigrams(item.text)]));
  const reworded: (readonly [CheckItem, CheckItem])[] = [];
  for (const item of exact.went) {
    const own = bigrams(item.text);
    let best: { readonly item: CheckItem; readonly likeness: number } | undefined;
    for (const [candidate, pairs] of came) {
      if (candidate.industry !== item.industry) continue;
      const likeness = dice(own, pairs);
      if (likeness >= REWORDED_LIKENESS && likeness > (best?.likeness ?? 0)) best = { item: candidate, likeness };
    }
    if (best === undefined) continue;
    came.delete(best.item);
    reworded.push([item, best.item]);
  }
  const gone = new Set(reworded.map(([item]) => item));
  return toDiff({
    pairs: [...exact.pairs, ...reworded], went: exact.went.filter((item) => !gone.has(item)), came: [...came.keys()],
  }, ['text', 'industry']);
}

function bigrams(text: string): Set<string> {
  const characters = [...plain(text)];
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}

function dice(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

function diffWorkload(before: Workload | null, after: Workload | null): readonly (keyof Workload)[] {
  const fields = [
    'officers', 'statutoryDaysPerPerson', 'totalStatutoryDays', 'otherEnforcementDays', 'nonEnforcementDays', 'inspectionDays',
    'keyInspectionDays', 'generalInspectionDays', 'calendarDays', 'weekendDays', 'holidayDays',
  ] as const;
  const items = (workload: Workload | null) => JSON.stringify((workload?.items ?? []).map(({ group, label, days }) => [group, plain(label), days]));
  return [
    ...fields.filter((field) => (before?.[field] ?? null) !== (after?.[field] ?? null)),
    ...(items(before) === items(after) ? [] : ['items' as const]),
  ];
}

function differing<F extends object, K extends keyof F & string>(before: F, after: F, fields: readonly K[]): K[] {
  return fields.filter((field) => comparable(before[field]) !== comparable(after[field]));
}

/** Full and half width, line breaks and spaces are how a text was set, not what it says. */
function comparable(value: unknown): string {
  return typeof value === 'string' ? plain(value) : JSON.stringify(Array.isArray(value) ? value.map(comparable) : value ?? null);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

function key(...parts: readonly (string | number | null | undefined)[]): string {
  return parts.map((part) => (part === null || part === undefined ? '' : plain(String(part)))).join('\u0001');
}
