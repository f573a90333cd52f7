import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../facts.ts';
import { readContexts } from '../read/context.ts';
import { pour } from '../text/flow.ts';
import { readLines } from '../text/lines.ts';
import { readOutline } from '../text/outline.ts';
import { checkDocument } from './document.ts';

const plan: PlanDocument = { title: '某市2030年度执法计划', issuer: null, number: null, year: 2030, issuedOn: null };

function found(source: string, document: PlanDocument = plan): readonly string[] {
  const flow = pour(source, readLines(source));
  return checkDocument({ flow, contexts: readContexts(flow, readOutline(flow).sections) }, document).findings
    .map((f) => `${f.severity} ${f.spans[0] ? source.slice(...f.spans[0]) : ''}`);
}

describe('checkDocument', () => {
  it('finds days that do not exist and spans that run backwards', () => {
    expect(found('于2030年2月30日前完成，5月31日总结。')).toEqual(['warning 2030年2月30日']);
    expect(found('自2030年6月1日至2030年3月1日开展。')).toEqual(['warning 2030年6月1日至2030年3月1日']);
    expect(found('9月至6月开展。11月至次年3月防火，3月至10月防汛。')).toEqual(['info 9月至6月']);
  });

  it('measures the issue by the plan year', () => {
    expect(found('某局\n2031年1月5日', { ...plan, issuedOn: '2031-01-05' })).toEqual(['warning 2031年1月5日']);
    expect(found('某局\n2029年12月5日', { ...plan, issuedOn: '2029-12-05', number: '某应急〔2029〕9号' })).toEqual([]);
  });

  it('finds tasks of another year, not statistics of one', () => {
    expect(found('现有企业30家，2029年实际生产20家。将该厂列为2029年度重点执法对象。')).toEqual(['warning 列为2029年度重点执法对象']);
  });
});
