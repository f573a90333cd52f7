import { describe, expect, test } from 'vitest';
import { readPlan } from '../read-plan.ts';

const facts = (text: string) => readPlan(text).facts;

describe('rates', () => {
  test('a share of a stated base, its words as written', () => {
    const text = '二、抽查执法\n通过双随机方式抽查全县在生产、在建设矿山数的20%。';
    const [rate] = facts(text).rates;
    expect([rate?.percent, rate?.base, rate?.mode, rate?.industry]).toEqual([20, '全县在生产、在建设矿山数', 'spotCheck', 'nonCoalMines']);
    expect(text.slice(...(rate?.span ?? [0, 0]))).toBe('全县在生产、在建设矿山数的20%');
  });
  test('one figure for several rates; a minimum share of what the sentence is about', () => {
    expect(facts('计划任务完成率、检查覆盖率、案件结案率均达到100%。').rates.map((r) => r.base)).toEqual(['计划任务完成率', '检查覆盖率', '案件结案率']);
    expect(facts('对一般单位采取随机抽查方式，抽查比例不低于5%。').rates.map((r) => [r.base, r.percent])).toEqual([['一般单位', 5]]);
  });
  test('changes and examples are no rates', () => {
    expect(facts('检查次数同比下降12%。例如：从100家中按照10%的比例抽取。').rates).toEqual([]);
  });
});

describe('frequencies', () => {
  test.each([
    ['对重点单位每年检查不少于2次。', '重点单位', 2, null], ['停产矿井每季度至少巡查一次。', '停产矿井', 4, null], ['对同一企业的现场检查每年不超过3次。', '同一企业', null, 3],
    ['加油站每三年至少抽查一次。', '加油站', 0.3333, null], ['对灾害严重矿井，每年检查不得低于4次。', '灾害严重矿井', 4, null], ['安监办每月对辖区所有生产单位巡查一次。', '辖区所有生产单位', 12, null],
  ])('%s', (text, subject, least, most) => {
    expect(facts(text).frequencies.map((f) => [f.subject, f.atLeastPerYear, f.atMostPerYear])).toEqual([[subject, least, most]]);
  });
  test('two subjects in one sentence', () => {
    expect(facts('监管频次，市级重点对象不得低于2次、其他生产矿山县级部门不得低于4次。').frequencies.map((f) => [f.subject, f.atLeastPerYear])).toEqual([['市级重点对象', 2], ['其他生产矿山县级部门', 4]]);
  });
  test('分别 hands a list of caps to a list of classes', () => {
    expect(facts('A类、B类、C类煤矿每年现场执法分别不超过2次、4次、6次。').frequencies.map((f) => [f.subject, f.atMostPerYear])).toEqual([['A类煤矿', 2], ['B类煤矿', 4], ['C类煤矿', 6]]);
  });
  test.each(['每半年考核一次。', '每年召开2次会议研究执法工作。', '每季度开展1次应急演练。'])('no inspection: %s', (text) => {
    expect(facts(text).frequencies).toEqual([]);
  });
  test('a floor above its cap is found', () => {
    expect(readPlan('对重点矿山每年检查不少于4次。对重点矿山每年检查不超过2次。').findings.map((f) => f.code)).toContain('floor-above-cap');
  });
});

describe('lists of figures and tables', () => {
  const frequencies = (text: string): unknown[] => facts(text).frequencies.map((f) => [f.subject, f.atLeastPerYear, f.atMostPerYear]);
  test('classes named in brackets get their caps, and two classes in one clause the same', () => {
    expect(frequencies('露天矿按照风险高低划分为A（低）、B（中）、C（高）三类，对A、B类每年每矿累计不超过1次，对C类每年每矿累计不超过3次。')).toEqual([['露天矿A类', null, 1], ['露天矿B类', null, 1], ['露天矿C类', null, 3]]);
    expect(frequencies('冶炼企业：标准化一级、二级和未定级企业，每年每企累计分别不超过2次、3次、5次。')).toEqual([['冶炼企业标准化一级', null, 2], ['冶炼企业标准化二级', null, 3], ['冶炼企业未定级', null, 5]]);
  });
  test('who acts is no subject: what is inspected is', () => {
    expect(frequencies('安委会至少每季度组织安全大检查一次。村主任要做到每月对本村生产单位进行巡查一次。')).toEqual([['安全大检查', 4, null], ['本村生产单位', 12, null]]);
  });
  test('a cap on one firm stands beside a rate of joint inspections', () => {
    expect(frequencies('联合检查实施率达到50%以上，同一主体对同一企业年度检查不得超过2次。')).toEqual([['同一企业', null, 2]]);
  });
  test('rates and frequencies of table cells are of the objects of their row', () => {
    const table = '序号 | 抽查任务名称 | 抽查对象 | 抽查比例 | 检查频次 | 抽查时间\n1 | 汽修行业抽查 | 汽车维修单位 | 30% | 1次/年 | 4-6月\n2 | 客运行业抽查 | 客运企业 | 守信、失信企业分别按1%和50%比例抽取 | 重点企业2次/年；其他企业1次/年 | 7-9月\n';
    expect(facts(table).rates.map((r) => [r.base, r.percent, r.mode])).toEqual([['汽车维修单位', 30, 'spotCheck'], ['守信企业', 1, 'spotCheck'], ['失信企业', 50, 'spotCheck']]);
    expect(frequencies(table)).toEqual([['汽车维修单位', 1, null], ['重点企业', 2, null], ['其他企业', 1, null]]);
  });
});

describe('joint minimums', () => {
  test('each office named has its own, with the partners', () => {
    expect(facts('危化科、工贸科年内至少各自牵头组织实施1次部门联合执法，分别会同公安、市场监管、交通运输等部门。').joint.map((j) => [j.department, j.atLeast, j.partners])).toEqual([
      ['危化科', 1, ['公安', '市场监管', '交通运输']], ['工贸科', 1, ['公安', '市场监管', '交通运输']],
    ]);
  });
  test('without an office, none is guessed', () => {
    expect(facts('商有关市直部门至少实施2次联合执法。').joint.map((j) => [j.department, j.atLeast])).toEqual([[null, 2]]);
  });
});

describe('workload', () => {
  const plan = '一、工作日\n（一）总法定工作日\n全年365天，法定工作日=365-104-11=250天。总法定工作日=250×10=2500个工作日。\n（二）其他执法工作日（700个工作日）\n1.实施行政许可：预计300个工作日；\n2.调查处理事故：预计400个工作日；\n3.登记备案：窗口办理。\n（三）非执法工作日（800个工作日）\n1.学习培训：预计500个工作日；\n2.年休假：预计300个工作日。\n（四）监督检查工作日\n监督检查工作日=2500-700-800=1000个工作日，其中重点检查工作日600个，一般检查工作日400个。';
  test('all figures, items with their days, an item without days gives none', () => {
    const { workload } = facts(plan);
    expect(workload).toMatchObject({ officers: 10, statutoryDaysPerPerson: 250, totalStatutoryDays: 2500, otherEnforcementDays: 700, nonEnforcementDays: 800, inspectionDays: 1000, keyInspectionDays: 600, generalInspectionDays: 400, calendarDays: 365, weekendDays: 104, holidayDays: 11 });
    expect(workload?.items.map((i) => [i.group, i.label, i.days])).toEqual([['otherEnforcement', '实施行政许可', 300], ['otherEnforcement', '调查处理事故', 400], ['nonEnforcement', '学习培训', 500], ['nonEnforcement', '年休假', 300]]);
  });
  test('what holds is verified, and nothing is found', () => {
    const reading = readPlan(plan);
    expect(reading.findings).toEqual([]);
    expect(reading.verified.filter((v) => v.kind === 'workload').length).toBeGreaterThanOrEqual(6);
  });
  test('a slip is found, with the term that explains it', () => {
    const [found] = readPlan(plan.replace('=2500-700-800=1000', '=2500-770-800=1000')).findings;
    expect(found?.code).toBe('arithmetic-mismatch');
    expect(found?.message).toContain('2500−770−800 = 930');
    expect(found?.readings.map((r) => r.label).join()).toContain('“700”之误');
  });
  test('shares of the total are divided again', () => {
    const found = readPlan(plan.replace('（700个工作日）', '\n总计700个工作日，占总工作日的21%。')).findings;
    expect(found.map((f) => f.message).join()).toContain('28.0%');
  });
  test('a plan without workload has none', () => {
    expect(facts('全年检查企业40家，每家2天。').workload).toBeNull();
  });
  test('the total of an item is not its group\'s', () => {
    const { workload } = facts('一、工作日测算\n（一）其他执法工作日\n1.办理许可。每人约50天，总计200个工作日。\n2.宣传教育。每人约10天，总计40个工作日。\n');
    expect(workload?.items.map((i) => [i.label, i.days])).toEqual([['办理许可', 200], ['宣传教育', 40]]);
    expect(workload?.otherEnforcementDays).toBeNull();
  });
  test('what offices give is added up', () => {
    const found = readPlan(plan.replace('（700个工作日）', '\n总计700个工作日（其中监管科300个工作日、执法队420个工作日）。')).findings;
    expect(found.map((f) => f.message).join()).toContain('300+420=720');
  });
});
