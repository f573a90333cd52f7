/**
 * Targets (监管对象): one entry a named unit, its facts gathered from every mention; spellings of one unit are one entry. What differs between mentions
 * is handed to the checks and not smoothed over.
 */
import type { Count, Industry, Mode, Span, Target } from '../facts.ts';
import { companyForms } from '../lexicon.ts';
import { piecesOf } from '../text/flow.ts';
import type { Context, PlanText } from './context.ts';
import type { CountedFact } from './counts.ts';
import type { Mention, Mentions, ReinspectionOrder } from './mentions.ts';
import { sectionOffice } from './mentions.ts';
import { isStrong } from './names.ts';
import { industriesIn, industryIn } from './phrases.ts';

export interface GatheredTarget {
  readonly target: Target;
  readonly mentions: readonly Mention[];
  /** Offices named at different places, in order. */
  readonly offices: readonly { readonly name: string; readonly mention: Mention }[];
  readonly isListed: boolean;
  readonly isScheduled: boolean;
}

/** A spelling without what is often left out or added: 市, 县, the kind of company. */
export function looseName(name: string): string {
  let bare = name.replace(/[（）()·\s]/g, '');
  for (const form of companyForms) bare = bare.replaceAll(form, '公司');
  return bare.replace(/[省市县区]/g, '');
}

/** Gathers mentions into targets. Cost: linear in the mentions. */
export function readTargets(text: PlanText, { mentions, reinspections }: Mentions, counts: readonly CountedFact[]): readonly GatheredTarget[] {
  const groups = groupMentions(mentions.filter(isTarget));
  const orders = ordersByPlace(reinspections);
  const gathered = groups.map((group) => gather(text, group, orders));
  return assignOffices(gathered, counts.map(({ count }) => count));
}

function isTarget(mention: Mention): boolean {
  return isStrong(mention.name.name) || mention.mode !== null || mention.period !== null || mention.context.isSchedule || mention.context.annex !== '' || mention.office !== null;
}

function groupMentions(mentions: readonly Mention[]): Mention[][] {
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = byName.get(mention.name.name);
    if (group) group.push(mention);
    else byName.set(mention.name.name, [mention]);
  }
  return mergeSpellings([...byName.values()]);
}

/** A name that is only scheduled and one that is only listed, alike but for 市 or the company's form, are one unit under two spellings. */
function mergeSpellings(groups: readonly Mention[][]): Mention[][] {
  const byLoose = new Map<string, Mention[][]>();
  for (const group of groups) {
    const key = looseName((group[0] as Mention).name.name);
    byLoose.set(key, [...(byLoose.get(key) ?? []), group]);
  }
  return [...byLoose.values()].map((same) => same.flat());
}

/** A row of a table lists and schedules its unit in one. */
function isScheduling(mention: Mention): boolean {
  return !mention.isRow && (mention.context.isSchedule || mention.period !== null);
}

function gather({ flow }: PlanText, mentions: readonly Mention[], orders: Orders): GatheredTarget {
  const listing = mentions.find((m) => !isScheduling(m) && !m.context.isRegister) ?? mentions.find((m) => !m.context.isRegister) ?? (mentions[0] as Mention);
  const names = [...new Set([listing.name.name, ...mentions.map((m) => m.name.name)])];
  const quarters = ascending(mentions.flatMap((m) => m.period?.quarters ?? []));
  const months = ascending(mentions.flatMap((m) => m.period?.months ?? []));
  const offices = mentions.flatMap((m) => (m.office !== null ? [{ name: m.office, mention: m }] : []));
  const target: Target = {
    name: listing.name.name,
    aliases: names.slice(1),
    industry: industryOf(listing, mentions),
    kind: listing.kind ?? mentions.find((m) => m.kind !== null)?.kind ?? null,
    notes: [...new Set(mentions.flatMap((m) => m.name.notes))],
    mode: modeOf(listing, mentions),
    department: offices[0]?.name ?? sectionOfficeOf(flow, listing.context),
    quarters,
    months,
    reinspectionQuarters: reinspectionQuarters(mentions, orders),
    path: listing.context.section.path,
    spans: mentions.flatMap((m): Span[] => piecesOf(flow, m.name.range)),
  };
  return {
    target, mentions, offices,
    isListed: mentions.some((m) => !isScheduling(m) && (m.isRow || !m.context.isRegister)),
    isScheduled: mentions.some((m) => m.period !== null),
  };
}

function sectionOfficeOf(flow: PlanText['flow'], context: Context): string | null {
  for (let section: Context['section'] | undefined = context.section; section; section = section.parent) {
    const office = sectionOffice(flow, { ...context, section });
    if (office !== null) return office;
  }
  return null;
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function industryOf(listing: Mention, mentions: readonly Mention[]): Industry | null {
  const kind = listing.kind ?? mentions.find((m) => m.kind !== null)?.kind;
  return listing.industry ?? (kind ? industryIn(kind) : undefined) ?? listing.context.industry ?? mentions.find((m) => m.context.industry !== null)?.context.industry ?? industryIn(listing.name.name) ?? null;
}

const MODE_RANK: readonly Mode[] = ['key', 'crossInspection', 'spotCheck', 'jointInspection', 'specialCampaign', 'general', 'register'];

function modeOf(listing: Mention, mentions: readonly Mention[]): Mode | null {
  if (listing.mode !== null && listing.mode !== 'register') return listing.mode;
  const others = mentions.map((m) => m.mode).filter((m): m is Mode => m !== null);
  return MODE_RANK.find((mode) => others.includes(mode)) ?? null;
}

function reinspectionQuarters(mentions: readonly Mention[], orders: Orders): number[] {
  const own = mentions.filter((m) => m.isReinspected).flatMap((m) => m.period?.quarters ?? []);
  const ordered = mentions.flatMap((m) => {
    const { path } = m.context.section;
    const given = orders.get(path) ?? (m.context.isSchedule ? orders.get(`${m.context.annex}:`) : undefined) ?? [];
    return (m.period?.quarters ?? []).flatMap((q) => given.filter(([visited]) => visited === q).map(([, on]) => on));
  });
  return ascending([...own, ...ordered]);
}

/** By section, and by annex for what another section schedules: the quarters visited and those of the re-inspection, each pair once. */
type Orders = ReadonlyMap<string, readonly (readonly [visited: number, on: number])[]>;

function ordersByPlace(orders: readonly ReinspectionOrder[]): Orders {
  const places = new Map<string, Map<string, readonly [number, number]>>();
  for (const { visited, on, path, annex } of orders) {
    for (const place of [path, `${annex}:`]) {
      const pairs = places.get(place) ?? new Map<string, readonly [number, number]>();
      places.set(place, pairs);
      for (const q of visited.quarters ?? []) for (const r of on.quarters ?? []) pairs.set(`${q}-${r}`, [q, r]);
    }
  }
  return new Map([...places].map(([place, pairs]) => [place, [...pairs.values()]]));
}

/**
 * An annex often names no office, since the main text says 煤矿监管科牵头…3家. A group of key targets without office takes the one office whose stated
 * number and trade it is; the last office whose number fits the last group takes that. Where two fit, none is guessed.
 */
function assignOffices(gathered: readonly GatheredTarget[], counts: readonly Count[]): readonly GatheredTarget[] {
  const stated = counts.filter((c) => c.mode === 'key' && c.department !== null && c.partOf !== null);
  const used = new Set(gathered.map(({ target }) => target.department).filter((d): d is string => d !== null));
  const open = new Map<Industry, GatheredTarget[]>();
  for (const g of gathered) {
    const { industry, mode, department } = g.target;
    if (mode === 'key' && department === null && industry !== null) open.set(industry, [...(open.get(industry) ?? []), g]);
  }
  const office = new Map<Industry, string>();
  for (const [industry, group] of open) {
    const fitting = stated.filter((c) => c.value === group.length && industriesIn(`${c.department}${c.subject}`).includes(industry) && industriesIn(`${c.department}${c.subject}`).length === 1);
    if (fitting.length === 1 && fitting[0]?.department) office.set(industry, fitting[0].department);
  }
  for (const [industry, group] of open) {
    if (office.has(industry)) continue;
    const taken = new Set([...used, ...office.values()]);
    const left = stated.filter((c) => c.value === group.length && c.department !== null && !taken.has(c.department) && industriesIn(`${c.department}${c.subject}`).length === 0);
    if (left.length === 1 && left[0]?.department) office.set(industry, left[0].department);
  }
  return gathered.map((g) => {
    const { industry, department, mode } = g.target;
    const assigned = industry !== null && department === null && mode === 'key' ? office.get(industry) : undefined;
    return assigned === undefined ? g : { ...g, target: { ...g.target, department: assigned } };
  });
}
