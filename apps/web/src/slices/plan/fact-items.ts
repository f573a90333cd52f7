import type { Finding, PlanReading, Span, StatedFacts } from '@hengjian/plan';
import { fieldWord, qualifierWords, quarterWord, valueWords } from './plan-words.ts';
import type { Mark, MarkKind } from './source-marks.ts';

/** Facts in the order in which the page lists them. */
export const factGroups = ['counts', 'rates', 'frequencies', 'joint', 'workload', 'programme', 'checkItems', 'legalBases'] as const;
export type FactGroup = (typeof factGroups)[number];

export const factGroupWords: Readonly<Record<FactGroup, string>> = {
  counts: '数字', rates: '比例', frequencies: '频次', joint: '联合执法', workload: '工作日测算', programme: '检查计划表', checkItems: '检查内容', legalBases: '执法依据',
};

/** A fact as a line of a list: what it says, its figure, and the sentences it stands on. */
export interface FactItem {
  readonly key: string;
  readonly group: FactGroup | 'targets';
  readonly title: string;
  readonly detail: string;
  /** The figure, with its qualifier and unit; empty where the fact has none. */
  readonly figure: string;
  readonly path: string;
  readonly spans: readonly Span[];
}

export function factItems(facts: StatedFacts): readonly FactItem[] {
  const words = (...parts: readonly (string | null | undefined)[]) => parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
  const codes = (fact: { readonly industry?: unknown; readonly mode?: unknown }) =>
    words(...(['industry', 'mode'] as const).map((field) => (fact[field] === null || fact[field] === undefined ? null : valueWords(field, fact[field]))));
  return [
    ...facts.targets.map((t, i): FactItem => ({
      key: `target/${String(i)}`, group: 'targets', title: t.name, path: t.path, spans: t.spans, figure: t.quarters.map(quarterWord).join('、'),
      detail: words(t.kind, codes(t), t.department, ...t.notes),
    })),
    ...facts.counts.map((c): FactItem => ({
      key: `count/${c.id}`, group: 'counts', title: c.subject, path: c.path, spans: [c.span],
      figure: `${qualifierWords[c.qualifier]}${c.value.toLocaleString('zh-CN')} ${c.unit}`,
      detail: words(codes(c), c.department, c.area, c.period === null ? null : valueWords('period', c.period)),
    })),
    ...facts.rates.map((r, i): FactItem => ({
      key: `rate/${String(i)}`, group: 'rates', title: r.base, detail: codes(r), figure: `${String(r.percent)}%`, path: r.path, spans: [r.span],
    })),
    ...facts.frequencies.map((f, i): FactItem => ({
      key: `frequency/${String(i)}`, group: 'frequencies', title: f.subject, detail: words(codes(f), valueWords('per', f.per)), path: f.path, spans: [f.span],
      figure: words(f.atLeastPerYear === null ? null : `每年 ≥ ${String(f.atLeastPerYear)} 次`, f.atMostPerYear === null ? null : `每年 ≤ ${String(f.atMostPerYear)} 次`),
    })),
    ...facts.joint.map((j, i): FactItem => ({
      key: `joint/${String(i)}`, group: 'joint', title: j.department ?? '未写明牵头科室', figure: `至少 ${String(j.atLeast)} 次`, path: j.path, spans: [j.span],
      detail: j.partners.length === 0 ? '' : `会同${j.partners.join('、')}`,
    })),
    ...workloadItems(facts),
    ...facts.programme.map((p, i): FactItem => ({
      key: `programme/${String(i)}`, group: 'programme', title: p.item, detail: words(p.objects, p.method, ...p.departments), path: '检查计划表', spans: [p.span],
      figure: words(p.atLeastPerYear === null ? null : `≥ ${String(p.atLeastPerYear)} 次`, p.atMostPerYear === null ? null : `≤ ${String(p.atMostPerYear)} 次`),
    })),
    ...facts.checkItems.map((c, i): FactItem => ({
      key: `item/${String(i)}`, group: 'checkItems', title: c.text.replace(/\s+/gu, ''), detail: codes(c), figure: c.number === null ? '' : `第 ${String(c.number)} 项`,
      path: c.path, spans: [c.span],
    })),
    ...facts.legalBases.map((b, i): FactItem => ({
      key: `basis/${String(i)}`, group: 'legalBases', title: `《${b.name}》`, detail: b.number ?? '', figure: '', path: b.path, spans: [b.span],
    })),
  ];
}

/** Everything worth a colour in the source. */
export function readingMarks(reading: PlanReading, items: readonly FactItem[], openFindings: readonly Finding[]): readonly Mark[] {
  const kinds: Readonly<Record<FactItem['group'], MarkKind>> = {
    targets: 'target', counts: 'count', rates: 'rule', frequencies: 'rule', joint: 'rule', workload: 'count', programme: 'item', checkItems: 'item', legalBases: 'basis',
  };
  return [
    ...reading.facts.outline.map((entry): Mark => ({ span: entry.span, kind: 'heading', key: `outline/${entry.path}` })),
    ...items.flatMap((item) => item.spans.map((span): Mark => ({ span, kind: kinds[item.group], key: item.key }))),
    ...openFindings.flatMap((finding) => finding.spans.map((span): Mark => ({ span, kind: finding.severity, key: `finding/${finding.id}` }))),
  ];
}

/** Facts whose words contain all that is asked for. */
export function searchItems(items: readonly FactItem[], asked: string): readonly FactItem[] {
  const wanted = asked.trim().toLowerCase().split(/\s+/u).filter((word) => word !== '');
  if (wanted.length === 0) return items;
  return items.filter((item) => {
    const words = `${item.title} ${item.detail} ${item.figure} ${item.path}`.toLowerCase();
    return wanted.every((word) => words.includes(word));
  });
}

function workloadItems({ workload }: StatedFacts): readonly FactItem[] {
  if (workload === null) return [];
  const { items, ...figures } = workload;
  const stated = Object.entries(figures).filter(([, value]) => value !== null);
  return [
    ...stated.map(([field, value]): FactItem => ({
      key: `workload/${field}`, group: 'workload', title: fieldWord(field), detail: '', figure: String(value), path: '工作日测算', spans: [],
    })),
    ...items.map((item, i): FactItem => ({
      key: `workload/${String(i)}`, group: 'workload', title: item.label, path: '工作日测算', figure: `${String(item.days)} 天`, spans: item.span === undefined ? [] : [item.span],
      detail: { otherEnforcement: '其他执法工作日', nonEnforcement: '非执法工作日', inspection: '监督检查工作日' }[item.group],
    })),
  ];
}
