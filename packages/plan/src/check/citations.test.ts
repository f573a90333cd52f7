import { describe, expect, it } from 'vitest';
import type { LegalBasis, PlanDocument } from '../facts.ts';
import { pour } from '../text/flow.ts';
import { checkCitations } from './citations.ts';

const text = { flow: pour('', []), contexts: [] };
const planOf = (issuedOn: string | null, year: number | null = null): PlanDocument => ({ title: null, issuer: null, number: null, year, issuedOn });
const basis = (name: string, start: number, number: string | null = null): LegalBasis => ({ name, number, path: '', span: [start, start + name.length] });
const codes = (bases: readonly LegalBasis[], plan: PlanDocument): readonly string[] => checkCitations(text, bases, plan).findings.map((f) => `${f.code} ${f.severity}`);

describe('checkCitations', () => {
  it('finds one act under two names', () => {
    expect(codes([basis('粉尘监督管理暂行办法', 0), basis('粉尘监督管理办法', 40)], planOf(null))).toEqual(['citation-variant warning']);
    expect(codes([basis('推进安全生产领域改革发展的意见', 0), basis('推进安全生产邻域改革发展的意见', 40)], planOf(null))).toEqual(['citation-variant warning']);
    expect(codes([basis('安全生产检查人员管理办法', 0), basis('安全生产检查人员管理规定', 40)], planOf(null)).length).toBe(1);
  });

  it('takes short and long titles, and acts of two places, for what they are', () => {
    expect(codes([basis('安全生产法', 0), basis('中华人民共和国安全生产法', 40), basis('甲省安全生产管理条例', 80), basis('乙省安全生产管理条例', 120)], planOf(null))).toEqual([]);
  });

  it('judges by the day of issue', () => {
    const bases = [basis('工贸企业有限空间作业安全管理与监督暂行规定', 0)];
    expect(codes(bases, planOf('2023-12-31', 2024))).toEqual([]);
    expect(codes(bases, planOf(null, 2025))).toEqual(['citation-superseded info']);
    expect(codes([basis('安全生产违法行为行政处罚办法', 0, '总局令第15号')], planOf('2026-03-01'))).toEqual(['citation-superseded warning']);
    expect(codes([basis('安全生产违法行为行政处罚办法', 0)], planOf('2026-03-01'))).toEqual([]);
  });

  it('says what is not confirmed', () => {
    expect(checkCitations(text, [basis('煤矿安全监察条例', 0)], planOf('2025-01-05')).findings[0]?.message).toContain('待核');
  });
});
