import { expect, test } from 'vitest';
import { readPlan } from '../read-plan.ts';

const targets = (text: string) => readPlan(text).facts.targets;

test('「X负责对…」 gives each unit its office, notes in brackets stand apart from names with brackets inside', () => {
  const read = targets('一、重点执法\n危化科负责对东海（云溪）实业有限公司、长岭化工有限公司（一车间、二车间）等2家企业开展执法检查；执法支队负责对北塘气体有限公司开展执法检查。');
  expect(read.map((t) => [t.name, t.notes, t.department, t.mode])).toEqual([
    ['东海（云溪）实业有限公司', [], '危化科', 'key'], ['长岭化工有限公司', ['一车间', '二车间'], '危化科', 'key'], ['北塘气体有限公司', [], '执法支队', 'key'],
  ]);
});

test('a quarter schedule gives quarters, and re-inspection of the quarter before to each of its units', () => {
  const read = targets('一、重点执法\n对长岭化工有限公司、北塘气体有限公司开展执法检查。\n二、时间安排\n一季度，组织对长岭化工有限公司执法检查；二季度，组织对北塘气体有限公司执法检查并对第一季度检查企业复查；三季度，对第二季度检查企业复查。');
  expect(read.map((t) => [t.name, t.quarters, t.reinspectionQuarters])).toEqual([['长岭化工有限公司', [1], [2]], ['北塘气体有限公司', [2], [3]]]);
});

test('visit and re-inspection in one quarter', () => {
  const [only] = targets('一、执法对象\n将安泰评价有限公司列入2024年重点执法对象。\n二、时间安排\n二季度组织对安泰评价有限公司执法并复查。');
  expect([only?.quarters, only?.reinspectionQuarters, only?.mode]).toEqual([[2], [2], 'key']);
});

test('spellings of one unit are one entry with an alias, and said so', () => {
  const reading = readPlan('一、重点执法\n对云溪盛华化工有限公司、长岭化工有限公司开展执法检查。\n二、时间安排\n二季度，对云溪市盛华化工有限公司、长岭化工有限公司执法检查。');
  expect(reading.facts.targets.map((t) => [t.name, t.aliases])).toEqual([['云溪盛华化工有限公司', ['云溪市盛华化工有限公司']], ['长岭化工有限公司', []]]);
  expect(reading.findings.map((f) => f.code)).toContain('name-variant');
});

test('a list under a kind, names with unusual endings between names', () => {
  const read = targets('一、重点执法\n具体对象为：1、地下矿山（3家）：金岭矿业有限公司一矿、金岭矿业有限公司南坡、白石矿业有限公司东沟矿段；2、尾矿库（1座）：白石矿业有限公司西沟尾矿库（三等、头顶库）。');
  expect(read.map((t) => [t.name, t.kind])).toEqual([['金岭矿业有限公司一矿', '地下矿山'], ['金岭矿业有限公司南坡', '地下矿山'], ['白石矿业有限公司东沟矿段', '地下矿山'], ['白石矿业有限公司西沟尾矿库', '尾矿库']]);
});

test.each(['重点检查危险化学品生产企业、烟花爆竹批发企业。', '由各县市区应急管理局负责全覆盖检查。', '对省属煤矿企业、地方煤矿企业分类监管。', '对所有在生产的地下矿山开展检查。'])('no unit is named: %s', (text) => {
  expect(targets(`一、重点执法\n${text}`)).toEqual([]);
});
