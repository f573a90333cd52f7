import { describe, expect, test } from 'vitest';
import { readPlan } from '../read-plan.ts';

function counts(text: string): string[] {
  return readPlan(text).facts.counts.map((c) => `${c.subject}|${c.value}${c.unit}`);
}

describe('what is counted', () => {
  test('noun before number, with bracket and total word', () => {
    expect(counts('全县现有危险化学品经营企业（带储存设备）共636家，其中加油站600家。')).toEqual(['危险化学品经营企业（带储存设备）|636家', '加油站|600家']);
  });
  test('number before noun', () => {
    expect(counts('年内对42家工贸企业进行交叉检查，对3家培训机构和考试点进行抽查。')).toEqual(['工贸企业|42家', '培训机构和考试点|3家']);
  });
  test('states split the count before them', () => {
    const { counts: read } = readPlan('全县煤矿26处，其中，省属煤矿13处；地方煤矿13处，6处正常生产，3处技改，4处停产。').facts;
    const [total, , local] = read;
    expect(read.slice(1, 3).every((c) => c.partOf === total?.id)).toBe(true);
    expect(read.slice(3).map((c) => [c.subject, c.value, c.partOf])).toEqual([['正常生产', 6, local?.id], ['技改', 3, local?.id], ['停产', 4, local?.id]]);
  });
  test('strata of a spot check take their noun from the label before them', () => {
    const read = readPlan('二、抽查执法\n安排如下，化工企业：开发区3家、其他县市区共2家；加油站：各县市区各抽查1家。').facts.counts;
    expect(read.map((c) => [c.subject, c.area, c.value, c.mode])).toEqual([['化工企业', '开发区', 3, 'spotCheck'], ['化工企业', '其他县市区', 2, 'spotCheck'], ['加油站', '各县市区', 1, 'spotCheck']]);
  });
  test('Chinese numerals, 万, minimum and about', () => {
    const read = readPlan('全市约有工贸企业5.2万家，抽查不少于十二家企业，检查不超过30家单位。').facts.counts;
    expect(read.map((c) => [c.value, c.unit, c.qualifier])).toEqual([[5.2, '万家', 'approximately'], [12, '家', 'atLeast'], [30, '家', 'atMost']]);
  });
  test('each span cuts noun and number, line breaks included', () => {
    const text = '重点检查危化企\n业 13 家。';
    const [count] = readPlan(text).facts.counts;
    expect(text.slice(...(count?.span ?? [0, 0]))).toBe('危化企\n业 13 家');
    expect(count?.subject).toBe('危化企业');
  });
});

describe('what is no count', () => {
  test.each(['开展“三项监察”，一大队四中心参加。', '边坡高度200米以上的矿山应当评估。', '24天×8人=192个工作日。', '整改期限为3个月。', '比上年减少1923家。', '例如：“从100家名录库中抽取10家”。', '依照第30号令执行。'])('%s', (text) => {
    expect(counts(text)).toEqual([]);
  });
});

test('an office named before the figure is its department; of several together the one of the trade', () => {
  const read = readPlan('危化科牵头重点执法企业9家。危化科、非煤矿山科、工贸科分别组织交叉执法检查，其中：非煤矿山企业15家、工贸企业42家。').facts.counts;
  expect(read.map((c) => [c.department, c.value])).toEqual([['危化科', 9], ['非煤矿山科', 15], ['工贸科', 42]]);
});
