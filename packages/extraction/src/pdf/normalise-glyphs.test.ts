import { expect, test } from 'vitest';
import { normaliseGlyphs } from './normalise-glyphs.ts';

test('radicals that stand for characters become them: ⼈⺠ is 人民, ⻓⻔⻋⻢ is 长门车马', () => {
  expect(normaliseGlyphs('⼈⺠政府⻓⻔⻋⻢⼯⼚')).toBe('人民政府长门车马工厂');
});

test('other characters stay, full-width ones among them', () => {
  expect(normaliseGlyphs('计划（２０２４）：ＡＢ')).toBe('计划（２０２４）：ＡＢ');
});
