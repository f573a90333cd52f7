/** The first user's real plan, read whole. Its text lies beside the project, never in it; where it is not at hand these tests do not run. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { FindingCode } from './facts.ts';
import { readPlan } from './read-plan.ts';

const file = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/plans/hengyang-2024.txt');

describe.runIf(existsSync(file))('衡应急〔2023〕92号', () => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const { facts, findings, verified } = readPlan(text);
  const key = facts.targets.filter((t) => t.mode === 'key');
  const by = <T>(values: readonly T[]): Record<string, number> => values.reduce<Record<string, number>>((sum, v) => ({ ...sum, [String(v)]: (sum[String(v)] ?? 0) + 1 }), {});
  const found = (code: FindingCode) => findings.filter((f) => f.code === code);

  test('the document', () => {
    expect(facts.document).toEqual({ title: '衡阳市应急管理局2024年度安全生产监管执法计划', issuer: '衡阳市应急管理局', number: '衡应急〔2023〕92号', year: 2024, issuedOn: '2023-12-28' });
  });
  test('70 key targets by industry and by department, each with its kind', () => {
    expect(by(key.map((t) => t.industry))).toEqual({ hazardousChemicals: 13, fireworks: 5, coalMines: 3, nonCoalMines: 23, industryAndTrade: 18, training: 7, safetyEvaluation: 1 });
    expect(by(key.map((t) => t.department))).toEqual({ 危化烟花科: 9, 执法支队: 18, 煤矿监管科: 3, 非煤矿山科: 23, 工贸科: 9, 宣教科: 7, 行政审批科: 1 });
    expect(key.filter((t) => t.kind === null)).toEqual([]);
    expect(by(facts.targets.map((t) => t.mode))).toEqual({ key: 70, spotCheck: 1, register: 9 });
  });
  test('47 have one quarter, 23 none; re-inspections follow the quarter after', () => {
    expect(by(key.map((t) => t.quarters.join()))).toEqual({ 1: 11, 2: 15, 3: 13, 4: 8, '': 23 });
    expect(by(key.map((t) => t.reinspectionQuarters.join()))).toEqual({ 2: 7, 3: 8, 4: 4, '': 51 });
  });
  test('strata, rates, frequencies, joint minimums, check items', () => {
    const strata = facts.counts.filter((c) => c.mode === 'spotCheck' && c.area !== null && c.path.startsWith('附件1')).map((c) => [c.subject, c.area, c.value]);
    expect(strata).toEqual([['危险化学品生产企业', '松木经开区', 3], ['危险化学品生产企业', '其他县市区', 2], ['化工企业', '全市', 5], ['加油站', '各县市区', 1]]);
    expect(facts.rates.map((r) => [r.percent, r.mode])).toEqual([[20, 'spotCheck'], [25, 'crossInspection']]);
    expect(facts.frequencies.map((f) => f.atLeastPerYear)).toEqual([2, 4, 1, 1]);
    expect(facts.joint.map((j) => j.department)).toEqual(['危化（烟花）监管科', '非煤矿山科', '工贸科', null, null, null]);
    expect(by(facts.checkItems.map((c) => c.path.split('/')[0]))).toMatchObject({ 附件1: 20, 附件2: 5, 附件3: 7, 附件4: 14, 附件5: 12, 附件6: 4 });
  });
  test.each<[FindingCode, number, string]>([
    ['category-mismatch', 1, '17家'], ['total-mismatch', 1, '8+11+2+1=22'], ['unscheduled-target', 1, '23家'], ['rate-mismatch', 1, '47+9=56'], ['minimum-versus-exact', 1, '12家'],
    ['month-unresolvable', 1, '同一月度'], ['selection-conflict', 1, '一矿'], ['text-out-of-order', 4, '错位'],
  ])('%s: %i', (code, times, words) => {
    expect(found(code)).toHaveLength(times);
    expect(found(code)[0]?.message).toContain(words);
  });
  test('names: one firm spelled twice, one under two forms, sections under several names', () => {
    const messages = found('name-variant').map((f) => f.message).join();
    for (const words of ['衡阳市盛亚', '有限责任公司', '危化烟花科', '非煤矿山监管科']) expect(messages).toContain(words);
  });
  test('no false alarm: nothing else is found, and the sums that hold are shown with their parts', () => {
    expect(by(findings.map((f) => f.severity))['error']).toBe(1);
    const sums = verified.map((v) => v.message).join('\n');
    for (const sum of ['70家 = 13+5+3+23+18+7+1', '70家 = 9+3+23+9+7+1+18', '50家 = 20+2+1+12+12+3', '97家 = 23+17+15+42', '147家 = 50+97', '133家 = 35+98', '2634家 = 11+20+235+210+2+37+390+1729', '26处 = 6+6+14', '22家 = 5+5+10+2']) expect(sums).toContain(sum);
  });
});
