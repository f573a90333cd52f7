import { expect, test } from 'vitest';
import sample from '../../../data/hengyang-2024/plan.json' with { type: 'json' };
import { readPlan, sampleText, type SamplePlan } from './index.ts';

const plan: SamplePlan = sample;
const text = sampleText(plan);
const { facts, findings, verified } = readPlan(text);
const keyUnits = facts.targets.filter(({ mode }) => mode === 'key');

test('the sample read back names 70 key units, each with the office and the quarter that it is kept with', () => {
  expect(keyUnits).toHaveLength(70);
  for (const annex of plan.annexes) {
    const quarterOf = new Map(annex.schedule.flatMap(({ quarter, names }) => names.map((name) => [name, quarter] as const)));
    for (const { assignments } of annex.groups) {
      for (const { department, names } of assignments) {
        for (const name of names) {
          const bare = name.replace(/（(?:三等|四等|五等|89厂|炼钢厂)[^）]*）$/u, '');
          const unit = keyUnits.find((target) => target.name === bare || target.aliases.includes(bare));
          expect(unit, name).toMatchObject({ department });
          const quarter = quarterOf.get(bare) ?? quarterOf.get(unit?.aliases[0] ?? '');
          expect(unit?.quarters, name).toEqual(quarter === undefined ? [] : [quarter]);
        }
      }
    }
  }
});

test('every span of the sample cuts the words it stands for, and the sums of the year are shown to hold', () => {
  for (const { name, aliases, spans } of facts.targets) {
    for (const [start, end] of spans) expect([name, ...aliases]).toContain(text.slice(start, end).replace(/\s+/gu, ''));
  }
  const messages = verified.map(({ message }) => message).join('\n');
  for (const sum of ['70家 = 13+5+3+23+18+7+1', '70家 = 9+3+23+9+7+1+18', '50家 = 20+2+1+12+12+3', '97家 = 23+17+15+42', '147家 = 50+97']) {
    expect(messages).toContain(sum);
  }
});

test('the contradictions of the real plan are there to be decided on', () => {
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['category-mismatch', 'name-variant', 'total-mismatch', 'minimum-versus-exact', 'unscheduled-target', 'selection-conflict']));
});
