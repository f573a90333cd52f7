/**
 * Arithmetic (算式核对): formulas written out are computed again, the identities of 安监总政法〔2017〕150号 (T = N×D, S = T−O−U, S = K+G) tried on what is
 * stated, items added up, shares divided. Two of three published plans of this kind hold a slip.
 */
import type { Finding, Span, Verification, Workload, WorkloadItem } from '../facts.ts';
import type { Flow } from '../text/flow.ts';
import { spanOf } from '../text/flow.ts';
import type { Checked, Model } from './model.ts';
import { finding, plus, reading } from './model.ts';

export function checkArithmetic(model: Model): Checked {
  const { flow } = model.text;
  const parts = [formulas(flow, model.facts.workload), shares(flow, model.facts.workload), identities(model), itemSums(model), officeSums(flow)];
  return { findings: parts.flatMap((p) => p.findings), verified: parts.flatMap((p) => p.verified) };
}

const unit = '(?:个工作日|工作日|个|天|日|人|名|家|次|小时)?';
const formulaShape = new RegExp(`(?<![\\d.]|[\\d天日人名家个次][×xX+\\-—])\\d+(?:\\.\\d+)?${unit}(?:[×xX+\\-—]\\d+(?:\\.\\d+)?${unit})+=\\d+(?:\\.\\d+)?(?![\\d.%])`, 'g');

function formulas(flow: Flow, workload: Workload | null): Checked {
  const findings: Finding[] = [];
  const verified: Verification[] = [];
  for (const match of flow.chars.matchAll(formulaShape)) {
    const terms = termsOf(match[0]);
    const stated = terms.pop() as Term;
    const value = evaluate(terms);
    const span = spanOf(flow, { start: match.index, end: match.index + match[0].length });
    const worded = written(terms);
    if (Math.abs(value - stated.value) < 1e-6) {
      verified.push({ id: `formula:${span[0]}`, kind: 'workload', message: `${worded} = ${stated.value}`, total: { label: worded, value: stated.value, span }, parts: terms.map((t) => ({ label: `${t.sign}${t.value}`, value: t.value, span })) });
      continue;
    }
    const slips = slipsOf(terms, stated.value, workload);
    findings.push(finding('arithmetic-mismatch', 'error', `算式“${match[0]}”不成立：${worded} = ${value}，文中写${stated.value}。${slips.map(({ label }) => label).join('；')}`, [span],
      [...slips, reading('result', `算式无误，结果应为${value}`), reading('terms', `结果${stated.value}无误，算式中有误`)]));
  }
  return { findings, verified };
}

interface Term { readonly sign: string; readonly value: number }

function termsOf(formula: string): Term[] {
  return [...formula.matchAll(/([×xX+\-—=]?)(\d+(?:\.\d+)?)/g)].map(([, sign = '', digits]) => ({ sign: sign.replace(/[xX]/, '×').replace('—', '-'), value: Number(digits) }));
}

function written(terms: readonly Term[]): string {
  return terms.map(({ sign, value }) => `${sign.replace('-', '−')}${value}`).join('');
}

/** × before + and −, as in school. */
function evaluate(terms: readonly Term[]): number {
  const products: number[] = [];
  for (const { sign, value } of terms) {
    if (sign === '×') products.push((products.pop() ?? 1) * value);
    else products.push(sign === '-' ? -value : value);
  }
  return Math.round(products.reduce((sum, p) => sum + p, 0) * 1e6) / 1e6;
}

/** Slips of one term that would explain the stated result: a lost digit (24 for 248), or a figure that stands differently elsewhere in the plan. */
function slipsOf(terms: readonly Term[], result: number, workload: Workload | null): ReturnType<typeof reading>[] {
  const known = workload ? [workload.officers, workload.statutoryDaysPerPerson, workload.totalStatutoryDays, workload.otherEnforcementDays, workload.nonEnforcementDays, workload.inspectionDays].filter((n): n is number => n !== null) : [];
  return terms.flatMap((term, i) => {
    const candidates = new Set([...known, ...Array.from({ length: 10 }, (_, digit) => Number(`${term.value}${digit}`))]);
    const fitting = [...candidates].find((value) => value !== term.value && Math.abs(evaluate(terms.with(i, { ...term, value })) - result) < 1e-6);
    return fitting === undefined ? [] : [reading(`term${i}`, `如“${term.value}”系“${fitting}”之误，则${written(terms.with(i, { ...term, value: fitting }))} = ${result}成立`)];
  });
}

/** 「1035个工作日，占总工作日的21%」. */
function shares(flow: Flow, workload: Workload | null): Checked {
  const total = workload?.totalStatutoryDays;
  if (!total) return { findings: [], verified: [] };
  const findings: Finding[] = [];
  const verified: Verification[] = [];
  for (const match of flow.chars.matchAll(/(\d+)个?(?:工作日|天)(?:（[^）]{0,60}）)?，?占总(?:法定)?工作日(?:的|比例为)?(\d+(?:\.\d+)?)%/g)) {
    const [, days, percent] = match;
    const right = Number(days) * 100 / total;
    const span = spanOf(flow, { start: match.index, end: match.index + match[0].length });
    const digits = (percent?.split('.')[1] ?? '').length;
    if (Math.abs(right - Number(percent)) <= 10 ** -digits) {
      verified.push({ id: `share:${span[0]}`, kind: 'workload', message: `${days}÷${total} = ${percent}%`, total: { label: '总工作日', value: total, span }, parts: [{ label: `${percent}%`, value: Number(days), span }] });
    } else {
      findings.push(finding('arithmetic-mismatch', 'error', `${days}个工作日占总工作日${total}的${right.toFixed(1)}%，文中写${percent}%。`, [span], [reading('share', `占比应为${right.toFixed(1)}%`), reading('days', '占比无误，工作日数有误')]));
    }
  }
  return { findings, verified };
}

interface Identity { readonly label: string; readonly left: number | null; readonly right: readonly (number | null)[]; readonly sign: 1 | -1 }

function identities(model: Model): Checked {
  const w = model.facts.workload;
  if (!w) return { findings: [], verified: [] };
  const all: Identity[] = [
    { label: '总法定工作日 = 总法定之外各项之和', left: w.totalStatutoryDays, right: [w.otherEnforcementDays, w.nonEnforcementDays, w.inspectionDays], sign: 1 },
    { label: '监督检查工作日 = 重点检查工作日 + 一般检查工作日', left: w.inspectionDays, right: [w.keyInspectionDays, w.generalInspectionDays], sign: 1 },
  ];
  const findings: Finding[] = [];
  const verified: Verification[] = [];
  const span = firstFigure(model);
  for (const { label, left, right } of all) {
    if (left === null || right.some((r) => r === null)) continue;
    const values = right as number[];
    const sum = values.reduce((a, b) => a + b, 0);
    const named = label.startsWith('总') ? `总法定工作日${left} = 其他执法${values[0]} + 非执法${values[1]} + 监督检查${values[2]}` : `监督检查工作日${left} = 重点${values[0]} + 一般${values[1]}`;
    if (sum === left) verified.push({ id: `identity:${label}`, kind: 'workload', message: named, total: { label: named, value: left, span }, parts: values.map((value) => ({ label: String(value), value, span })) });
    // 留有余地 is one of the five principles: K+G may stay below S.
    else if (!(label.startsWith('监督') && sum < left)) findings.push(finding('arithmetic-mismatch', 'error', `${named.replace(' = ', ' ≠ ')}（${plus(values)}=${sum}）。`, [span], [reading('total', `以各项为准，总数应为${sum}`), reading('parts', `以总数${left}为准，某项有误`)]));
  }
  if (w.officers !== null && w.statutoryDaysPerPerson !== null && w.totalStatutoryDays !== null) {
    const product = w.officers * w.statutoryDaysPerPerson;
    const message = `${w.statutoryDaysPerPerson}天×${w.officers}人 = ${product}`;
    if (product === w.totalStatutoryDays) verified.push({ id: 'identity:T', kind: 'workload', message, total: { label: '总法定工作日', value: product, span }, parts: [{ label: '人数', value: w.officers, span }, { label: '法定工作日', value: w.statutoryDaysPerPerson, span }] });
    else findings.push(finding('arithmetic-mismatch', 'error', `${message}，文中总法定工作日写${w.totalStatutoryDays}。`, [span], [reading('total', `总法定工作日应为${product}`), reading('officers', '人数或每人工作日有误')]));
  }
  return { findings, verified };
}

function firstFigure(model: Model): Span {
  const at = Math.max(0, model.text.flow.chars.indexOf('工作日'));
  return spanOf(model.text.flow, { start: at, end: Math.min(model.text.flow.chars.length, at + 3) });
}

function itemSums(model: Model): Checked {
  const w = model.facts.workload;
  if (!w) return { findings: [], verified: [] };
  const groups = [['otherEnforcement', w.otherEnforcementDays, '其他执法'], ['nonEnforcement', w.nonEnforcementDays, '非执法'], ['inspection', w.inspectionDays, '监督检查']] as const;
  const findings: Finding[] = [];
  const verified: Verification[] = [];
  for (const [group, total, label] of groups) {
    const items = w.items.filter((item): item is WorkloadItem & { span: Span } => item.group === group && item.span !== undefined);
    const sum = items.reduce((a, item) => a + item.days, 0);
    if (total === null || items.length < 2) continue;
    // What offices give stands in one bracket and is added up by officeSums.
    if (items.every((item, i) => i === 0 || item.span[0] - (items[i - 1] as { span: Span }).span[1] <= 2)) continue;
    const spans = items.map((item) => item.span);
    if (sum === total) verified.push({ id: `items:${group}`, kind: 'workload', message: `${label}工作日${total} = ${plus(items.map((i) => i.days))}`, total: { label, value: total, span: spans[0] as Span }, parts: items.map((i) => ({ label: i.label, value: i.days, span: i.span })) });
    // Items without days are many in such lists (窗口办理): less than the total says nothing.
    else if (sum > total) findings.push(finding('arithmetic-mismatch', 'error', `${label}工作日总数${total}，所列各项之和为${plus(items.map((i) => i.days))}=${sum}，多${sum - total}。`, spans, [reading('total', `总数应为${sum}`), reading('items', '某项有误')]));
  }
  return { findings, verified };
}

/** 「1035个工作日（其中甲科375个工作日、乙队660个工作日）」: what the offices give, added up. A list that ends in 等 is not whole. */
function officeSums(flow: Flow): Checked {
  const findings: Finding[] = [];
  const verified: Verification[] = [];
  for (const match of flow.chars.matchAll(/(\d+)个?(?:工作日|人天|天)（其中：?([^（）]{4,120})）/g)) {
    const [whole, total, list = ''] = match;
    const parts = list.split(/[、，；]/).map((part) => /^(\D{2,20})(\d+)个?(?:工作日|人天|天)$/.exec(part));
    if (parts.length < 2 || parts.some((part) => part === null)) continue;
    const values = parts.map((part) => Number(part?.[2]));
    const sum = values.reduce((a, b) => a + b, 0);
    const span = spanOf(flow, { start: match.index, end: match.index + whole.length });
    if (sum === Number(total)) verified.push({ id: `offices:${span[0]}`, kind: 'workload', message: `${total}个工作日 = ${plus(values)}`, total: { label: '工作日', value: sum, span }, parts: parts.map((part, i) => ({ label: part?.[1] ?? '', value: values[i] as number, span })) });
    else findings.push(finding('arithmetic-mismatch', 'error', `${total}个工作日，其中各部门之和为${plus(values)}=${sum}。`, [span], [reading('total', `总数应为${sum}个工作日`), reading('parts', `总数${total}无误，分项有误`)]));
  }
  return { findings, verified };
}
