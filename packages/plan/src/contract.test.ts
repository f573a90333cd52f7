import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import schema from '../../../docs/api/plan-facts.schema.json' with { type: 'json' };
import sample from '../../../data/hengyang-2024/plan.json' with { type: 'json' };
import { planFactsJson, readPlan, sampleText } from './index.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What the published contract does not ask for, its readers need not expect: a key is added there first. */
const published = Object.keys(schema.properties);

function complaints(text: string): unknown {
  const facts = planFactsJson(readPlan(text));
  expect(published).toEqual(expect.arrayContaining(Object.keys(facts)));
  return validate(JSON.parse(JSON.stringify(facts))) ? null : validate.errors;
}

test('the sample plan is printed in the shape of the published contract', () => {
  expect(complaints(sampleText(sample))).toBeNull();
});

test.each(['', '\n', '年', '检查企业3家', '|序号|事项|\n|1|检查|', '\ud800', '1.'.repeat(1000)])('so is a text as odd as %j', (text) => {
  expect(complaints(text)).toBeNull();
});

test('so is whatever can be made of the words of plans', () => {
  const words = fc.array(fc.constantFrom('检查', '企业', '3家', '，其中：', '危化企业', '一、', '（二）', '第一季度', '不少于', '20%', '《安全生产法》', '\n', '附件1', '执法支队负责对', '甲有限公司', '、', '等2家', '|', '12月', '。'), { maxLength: 40 });
  fc.assert(fc.property(words, (some) => { expect(complaints(some.join(''))).toBeNull(); }), { seed: 20240108, numRuns: 150 });
});
