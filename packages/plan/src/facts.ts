/**
 * PlanFacts (计划事实): what a plan document states, each fact with its place in the text. The shape is the published contract
 * `plan-facts.schema.json`; programs outside this project read it, so a key is added here only when the contract gains it.
 */

/** [start, end) in UTF-16 code units of the text that was read. */
export type Span = readonly [start: number, end: number];

export const industries = [
  'hazardousChemicals', 'fireworks', 'coalMines', 'nonCoalMines', 'industryAndTrade', 'training', 'safetyEvaluation', 'other',
] as const;
export type Industry = (typeof industries)[number];

export const modes = [
  'key', 'general', 'spotCheck', 'crossInspection', 'jointInspection', 'specialCampaign', 'register',
] as const;
/** 重点 一般 抽查 交叉 联合 专项; `register` is a statistic of the enterprises there are. */
export type Mode = (typeof modes)[number];

/** Quarters 1–4 and months 1–12, ascending. */
export interface Period { readonly quarters?: readonly number[]; readonly months?: readonly number[] }

export type Qualifier = 'exact' | 'atLeast' | 'atMost' | 'approximately';

export interface PlanDocument {
  readonly title: string | null;
  readonly issuer: string | null;
  /** Document number in its standard form, e.g. 衡应急〔2023〕92号. */
  readonly number: string | null;
  /** The plan year, not the year of issue. */
  readonly year: number | null;
  /** YYYY-MM-DD. */
  readonly issuedOn: string | null;
}

export interface OutlineEntry { readonly path: string; readonly title: string; readonly span: Span }

export interface Count {
  readonly id: string;
  readonly path: string;
  /** The noun counted, as written, line breaks removed. */
  readonly subject: string;
  readonly industry: Industry | null;
  readonly mode: Mode | null;
  readonly department: string | null;
  readonly area: string | null;
  readonly period: Period | null;
  readonly value: number;
  /** 家 处 座 所 个 次 种 万家 … */
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** Id of the count this one is a part of (其中：…). */
  readonly partOf: string | null;
  readonly span: Span;
}

export interface Target {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly industry: Industry | null;
  /** As written: 地下矿山, 尾矿库, 选矿厂, 冶金行业 … */
  readonly kind: string | null;
  /** What stands in brackets behind the name: 三等, 头顶库, 直管 … */
  readonly notes: readonly string[];
  readonly mode: Mode | null;
  readonly department: string | null;
  readonly quarters: readonly number[];
  readonly months: readonly number[];
  readonly reinspectionQuarters: readonly number[];
  readonly path: string;
  readonly spans: readonly Span[];
}

export interface Rate {
  readonly path: string;
  readonly mode: Mode | null;
  readonly industry: Industry | null;
  readonly percent: number;
  readonly base: string;
  readonly span: Span;
}

export interface Frequency {
  readonly path: string;
  readonly subject: string;
  readonly industry: Industry | null;
  readonly atLeastPerYear: number | null;
  readonly atMostPerYear: number | null;
  readonly per: 'unit' | 'section' | 'bureau';
  readonly span: Span;
}

export interface JointMinimum {
  readonly path: string;
  readonly department: string | null;
  readonly atLeast: number;
  readonly partners: readonly string[];
  readonly span: Span;
}

export interface WorkloadItem {
  readonly group: 'otherEnforcement' | 'nonEnforcement' | 'inspection';
  readonly label: string;
  readonly days: number;
  readonly span?: Span;
}

/** Workload arithmetic (安监总政法〔2017〕150号), in officer-days. */
export interface Workload {
  readonly officers: number | null;
  readonly statutoryDaysPerPerson: number | null;
  readonly totalStatutoryDays: number | null;
  readonly otherEnforcementDays: number | null;
  readonly nonEnforcementDays: number | null;
  readonly inspectionDays: number | null;
  readonly keyInspectionDays: number | null;
  readonly generalInspectionDays: number | null;
  readonly items: readonly WorkloadItem[];
  readonly calendarDays: number | null;
  readonly weekendDays: number | null;
  readonly holidayDays: number | null;
}

export interface CheckItem {
  readonly path: string;
  readonly industry: Industry | null;
  readonly number: number | null;
  readonly text: string;
  readonly span: Span;
}

export interface LegalBasis {
  /** Without 《》. */
  readonly name: string;
  readonly number: string | null;
  readonly path: string;
  readonly span: Span;
}

export const findingCodes = [
  'total-mismatch', 'list-count-mismatch', 'unscheduled-target', 'unlisted-target', 'name-variant', 'category-mismatch',
  'department-mismatch', 'rate-mismatch', 'duplicate-target', 'text-out-of-order', 'date-inconsistency', 'unreadable-passage',
  'arithmetic-mismatch', 'minimum-versus-exact', 'selection-conflict', 'citation-variant', 'citation-superseded',
  'floor-above-cap', 'month-unresolvable',
] as const;
export type FindingCode = (typeof findingCodes)[number];
export type Severity = 'error' | 'warning' | 'info';

/** One row of a 涉企行政检查计划表. */
export interface ProgrammeRow {
  readonly number: number | null;
  readonly item: string;
  readonly bases: readonly string[];
  readonly objects: string;
  readonly contents: readonly string[];
  readonly method: string | null;
  readonly atLeastPerYear: number | null;
  readonly atMostPerYear: number | null;
  readonly period: Period | null;
  readonly departments: readonly string[];
  readonly joint: boolean | null;
  readonly notes: string | null;
  readonly span: Span;
}

/** A change to one fact that a reading of a finding implies. `id` names a count by its id, a target by its name, any other fact by its index. */
export interface Correction {
  readonly fact: 'count' | 'target' | 'rate' | 'frequency' | 'joint';
  readonly id: string;
  readonly field: string;
  readonly value: string | number | null;
}

/** One way to understand what does not add up. */
export interface Reading { readonly id: string; readonly label: string; readonly corrections: readonly Correction[] }

/** What does not add up (核对发现). The reader never repairs in silence: a person decides. */
export interface Finding {
  /** Stable over re-reading the same text: code and place. */
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Chinese; names the figures and the possible readings. */
  readonly message: string;
  readonly spans: readonly Span[];
  readonly readings: readonly Reading[];
}

/** A relation between stated figures that holds (核对无误), with the parts it was computed from. */
export interface Verification {
  readonly id: string;
  readonly kind: 'sum' | 'list-count' | 'schedule' | 'rate' | 'workload';
  /** Chinese, e.g. 70 = 13+5+3+23+18+7+1（按行业）. */
  readonly message: string;
  readonly total: { readonly label: string; readonly value: number; readonly span: Span };
  readonly parts: readonly { readonly label: string; readonly value: number; readonly span: Span }[];
}

/** The facts without findings. */
export interface StatedFacts {
  readonly document: PlanDocument;
  readonly outline: readonly OutlineEntry[];
  readonly counts: readonly Count[];
  readonly targets: readonly Target[];
  readonly rates: readonly Rate[];
  readonly frequencies: readonly Frequency[];
  readonly joint: readonly JointMinimum[];
  readonly workload: Workload | null;
  readonly checkItems: readonly CheckItem[];
  readonly legalBases: readonly LegalBasis[];
  readonly programme: readonly ProgrammeRow[];
}

/** What reading and checking a plan gives: facts, what does not add up, what does. */
export interface PlanReading {
  readonly facts: StatedFacts;
  readonly findings: readonly Finding[];
  readonly verified: readonly Verification[];
}
