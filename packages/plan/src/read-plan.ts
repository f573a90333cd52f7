/**
 * The plan reader (计划读取): text → lines → flow in reading order → outline → facts → checks. Any text is read; what cannot be is said in a finding.
 * A fact that the document does not state is null, never guessed.
 */
import type { Correction, Count, PlanReading, StatedFacts, Target } from './facts.ts';
import { checkArithmetic } from './check/arithmetic.ts';
import { checkCitations } from './check/citations.ts';
import { checkDocument } from './check/document.ts';
import { checkFigures } from './check/figures.ts';
import { checkLists } from './check/lists.ts';
import type { Checked, Model } from './check/model.ts';
import { checkNames } from './check/names.ts';
import { checkRates } from './check/rates.ts';
import { checkSchedule } from './check/schedule.ts';
import { checkSums } from './check/sums.ts';
import { checkUnreadable } from './check/unreadable.ts';
import type { PlanText } from './read/context.ts';
import { readCheckItems } from './read/check-items.ts';
import { readContexts, withoutTables } from './read/context.ts';
import type { CountedFact } from './read/counts.ts';
import { readCounts } from './read/counts.ts';
import { readDocument } from './read/document.ts';
import { readFrequencies } from './read/frequencies.ts';
import { readJoint } from './read/joint.ts';
import { readLegalBases } from './read/legal-bases.ts';
import { readMentions, withTableMentions } from './read/mentions.ts';
import { readProgramme } from './read/programme.ts';
import { readRates } from './read/rates.ts';
import { readTableCounts } from './read/table-counts.ts';
import type { TableCount } from './read/table-figures.ts';
import { readTableFrequencies, readTableRates } from './read/table-rates.ts';
import { readTableTargets } from './read/table-targets.ts';
import { readTables, tableRanges } from './read/tables.ts';
import { readTargets } from './read/targets.ts';
import { readWorkload } from './read/workload.ts';
import type { Move } from './text/displacement.ts';
import { restoreOrder } from './text/displacement.ts';
import type { Flow } from './text/flow.ts';
import { pour, spanOf } from './text/flow.ts';
import { readLines } from './text/lines.ts';
import type { Section } from './text/outline.ts';
import { readOutline } from './text/outline.ts';

/** Reads and checks a plan's text. Cost: linear in the text. */
export function readPlan(text: string): PlanReading {
  return check(readModel(text));
}

/** The plan as a person corrected it: the facts changed, everything that depends on them checked anew. */
export function readCorrectedPlan(text: string, corrections: readonly Correction[]): PlanReading {
  return check(correct(readModel(text), corrections));
}

interface TextModel { readonly text: PlanText; readonly moves: readonly Move[]; readonly sections: readonly Section[] }

function readText(source: string): TextModel {
  const { flow, moves } = restoreOrder(pour(source, readLines(source)));
  const { sections } = readOutline(flow);
  return { text: { flow, contexts: readContexts(flow, sections) }, moves, sections };
}

function readModel(source: string): Model {
  const { text: whole, moves, sections } = readText(source);
  const tables = readTables(whole);
  const text = withoutTables(whole, tableRanges(tables));
  const counted = [...readCounts(text), ...numbered(readTableCounts(whole, tables))];
  const mentions = withTableMentions(readMentions(text), readTableTargets(whole, tables));
  const gathered = readTargets(text, mentions, counted);
  const programme = readProgramme(whole, tables);
  const facts: StatedFacts = {
    document: readDocument(whole),
    outline: outlineOf(text.flow, sections),
    counts: counted.map(({ count }) => count),
    targets: gathered.map(({ target }) => target),
    rates: [...readRates(text), ...readTableRates(whole, tables)],
    frequencies: [...readFrequencies(text), ...readTableFrequencies(whole, tables)],
    joint: readJoint(text),
    workload: readWorkload(text),
    checkItems: readCheckItems(whole, programme),
    legalBases: readLegalBases(whole),
    programme,
  };
  return { text, facts, counted, gathered, mentions, moves };
}

/** Counts of tables among those of the text: ids of their own, totals by id. */
function numbered(counts: readonly TableCount[]): readonly CountedFact[] {
  const id = (index: number): string => `t${index + 1}`;
  return counts.map(({ partOf, partition, range, context, ...count }, index) => ({
    count: { ...count, id: id(index), partOf: partOf === null ? null : id(partOf) }, partition, range, context, sentence: range,
  }));
}

function outlineOf(flow: Flow, sections: readonly Section[]): StatedFacts['outline'] {
  return sections.filter((s) => s.mark).map((s) => ({ path: s.path, title: s.title, span: spanOf(flow, s.titleRange) }));
}

function check(model: Model): PlanReading {
  const { text, facts } = model;
  const checked: Checked[] = [
    checkSums(model), checkLists(model), checkFigures(model), checkRates(model), checkNames(model), checkSchedule(model), checkArithmetic(model),
    checkCitations(text, facts.legalBases, facts.document), checkDocument(text, facts.document), checkUnreadable(text),
  ];
  const findings = unique(checked.flatMap((c) => c.findings)).sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
  return { facts: model.facts, findings, verified: unique(checked.flatMap((c) => c.verified)) };
}

function unique<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const times = (seen.get(item.id) ?? 0) + 1;
    seen.set(item.id, times);
    return times === 1 ? item : { ...item, id: `${item.id}:${times}` };
  });
}

function correct(model: Model, corrections: readonly Correction[]): Model {
  const facts = applyCorrections(model.facts, corrections);
  const counts = new Map(facts.counts.map((c) => [c.id, c]));
  return {
    ...model, facts,
    counted: model.counted.map((c) => ({ ...c, count: counts.get(c.count.id) ?? c.count })),
    gathered: model.gathered.map((g, i) => ({ ...g, target: facts.targets[i] ?? g.target })),
  };
}

/** The facts with the corrections of people applied, later ones over earlier ones; one that names no fact changes nothing. */
export function applyCorrections(facts: StatedFacts, corrections: readonly Correction[]): StatedFacts {
  return corrections.reduce<StatedFacts>((current, correction) => applyCorrection(current, correction), facts);
}

function applyCorrection(facts: StatedFacts, { fact, id, field, value }: Correction): StatedFacts {
  const change = <T extends object>(items: readonly T[], matches: (item: T, index: number) => boolean): readonly T[] =>
    items.map((item, index) => (matches(item, index) && isChangeable(item, field, value) ? { ...item, [field]: value } : item));
  switch (fact) {
    case 'count': return { ...facts, counts: change<Count>(facts.counts, (c) => c.id === id) };
    case 'target': return { ...facts, targets: change<Target>(facts.targets, (t) => t.name === id || t.aliases.includes(id)) };
    case 'rate': return { ...facts, rates: change(facts.rates, (_, i) => String(i) === id) };
    case 'frequency': return { ...facts, frequencies: change(facts.frequencies, (_, i) => String(i) === id) };
    case 'joint': return { ...facts, joint: change(facts.joint, (_, i) => String(i) === id) };
  }
}

/** A field may be set to a value of the kind it holds; ids, paths and spans stay. */
function isChangeable(item: object, field: string, value: string | number | null): boolean {
  if (['id', 'path', 'span', 'spans', 'partOf'].includes(field) || !(field in item)) return false;
  const current: unknown = Reflect.get(item, field);
  return !Array.isArray(current) && (current === null || value === null || typeof current === typeof value);
}
