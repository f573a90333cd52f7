import { describe, expect, test } from 'vitest';
import { readCorrectedPlan, readPlan } from '../read-plan.ts';
import type { FindingCode } from '../facts.ts';

const codes = (text: string): FindingCode[] => readPlan(text).findings.map((f) => f.code);
const only = (text: string, code: FindingCode) => readPlan(text).findings.filter((f) => f.code === code);

describe('sums', () => {
  test('parts that give the total are verified with their values', () => {
    const reading = readPlan('全年重点检查企业40家，其中：危化企业12家、烟花爆竹企业8家、工贸企业20家。');
    expect(reading.findings).toEqual([]);
    expect(reading.verified.map((v) => v.message)).toEqual(['重点检查企业40家 = 12+8+20']);
  });
  test('parts that exceed the total are a mismatch, and the correction of the total settles it', () => {
    const text = '全年重点检查企业40家，其中：危化企业12家、烟花爆竹企业8家、工贸企业24家。';
    const [found] = only(text, 'total-mismatch');
    expect(found?.message).toContain('12+8+24=44');
    const corrected = readCorrectedPlan(text, found?.readings[0]?.corrections ?? []);
    expect(corrected.findings).toEqual([]);
  });
  test('one total split two ways holds twice, and a part of another kind among alike ones does not disturb', () => {
    expect(readPlan('重点检查企业30家。其中：按行业分，危化企业10家、工贸企业20家；按科室分，危化科牵头12家、工贸科牵头18家。').findings).toEqual([]);
    const reading = readPlan('监管规模以上企业63家，其中：国有企业5家；冶金行业企业11家；机械行业企业22家；建材行业企业30家。');
    expect(reading.findings).toEqual([]);
    expect(reading.verified[0]?.message).toBe('规模以上企业63家 = 11+22+30');
  });
  test('a list that ends in 等 names no whole', () => {
    expect(codes('重点检查企业40家，其中：危化企业12家、烟花爆竹企业8家、工贸企业9家等。')).toEqual([]);
  });
  test('states that overlap: the two readings are offered', () => {
    const [found] = only('全市现有尾矿库19座，其中在用8座、停用11座、正在闭库3座。', 'total-mismatch');
    expect(found?.severity).toBe('warning');
    expect(found?.readings.map((r) => r.id)).toEqual(['parts', 'nested', 'total']);
  });
});

describe('lists', () => {
  test('等N家 against the names before it', () => {
    expect(readPlan('一、重点执法\n对长岭化工有限公司、北塘气体有限公司等2家企业开展检查。').verified.map((v) => v.kind)).toEqual(['list-count']);
    expect(codes('一、重点执法\n对长岭化工有限公司、北塘气体有限公司等3家企业开展检查。')).toContain('list-count-mismatch');
  });
  test('分别是 against the names behind it', () => {
    expect(codes('一、重点执法\n对4家培训机构进行检查，分别是：长岭科技有限公司、北塘教育有限公司、东河技师学院。')).toContain('list-count-mismatch');
  });
});

describe('figures at two places', () => {
  const plan = (annex: string): string => `一、任务\n组织交叉执法检查企业17家，其中：烟花爆竹零售网点17家。组织抽查企业12家，其中：工贸企业12家。\n附件1\n2024年度烟花爆竹执法计划\n一、交叉执法\n${annex}\n附件2\n2024年度工贸行业执法计划\n一、抽查执法\n全年抽查工贸企业不少于12家。`;
  test('one figure under two categories, and exact here but a minimum there', () => {
    const found = codes(plan('计划检查烟花爆竹批发企业17家。'));
    expect(found).toContain('category-mismatch');
    expect(found).toContain('minimum-versus-exact');
  });
  test('the same category is no finding', () => {
    expect(codes(plan('计划检查烟花爆竹零售网点17家。'))).not.toContain('category-mismatch');
  });
});

describe('schedule', () => {
  const listed = '一、重点执法\n对长岭化工有限公司、北塘气体有限公司开展执法检查。\n';
  test('a listed unit without time, a scheduled one that is not listed', () => {
    const found = codes(`${listed}二、时间安排\n一季度，对长岭化工有限公司执法检查；二季度，对西岭材料有限公司执法检查。`);
    expect(found).toContain('unscheduled-target');
    expect(found).toContain('unlisted-target');
  });
  test('all scheduled: no finding, and the quarters add up', () => {
    const reading = readPlan(`${listed}二、时间安排\n一季度，对长岭化工有限公司执法检查；二季度，对北塘气体有限公司执法检查。`);
    expect(reading.findings).toEqual([]);
    expect(reading.verified.some((v) => v.kind === 'schedule' && v.message.includes('2 = 1+1'))).toBe(true);
  });
  test('a spot check that names its unit; 同一月度 in a plan of quarters', () => {
    const found = codes('一、抽查执法\n抽取长岭煤业有限公司一矿开展执法检查。\n二、要求\n避免同一月度内重复执法。');
    expect(found).toContain('selection-conflict');
    expect(found).toContain('month-unresolvable');
  });
  test('one unit, two offices', () => {
    expect(codes('一、重点执法\n危化科负责对长岭化工有限公司开展执法检查。\n二、时间安排\n一季度：执法支队负责对长岭化工有限公司开展执法检查。')).toContain('department-mismatch');
  });
});

describe('names', () => {
  test('one firm under two company forms, one office under two names', () => {
    const found = only('一、重点执法\n非煤矿山科负责对远山钨业有限责任公司东坑工区、远山钨业有限公司南坪尾矿库开展执法检查。\n二、抽查\n由非煤矿山监管科组织开展。', 'name-variant');
    expect(found.map((f) => f.severity)).toEqual(['info', 'warning']);
  });
  test('a parent and its branch are two units and no variant', () => {
    expect(codes('一、重点执法\n对南方水泥有限公司、南方水泥有限公司花桥分公司开展执法检查。')).toEqual([]);
  });
});

test('a correction that names no fact, or a field that may not change, changes nothing', () => {
  const text = '全年检查企业40家。';
  const read = readPlan(text);
  expect(readCorrectedPlan(text, [{ fact: 'count', id: 'c99', field: 'value', value: 1 }, { fact: 'count', id: 'c1', field: 'span', value: 1 }, { fact: 'count', id: 'c1', field: 'value', value: '四十' }])).toEqual(read);
});
