/**
 * The same figure at two places (前后核对): the main text and the annexes state the same task. Equal figures are verified; a figure under two categories
 * (批发/零售), or exact here and a minimum there, is reported.
 */
import type { Finding, Verification } from '../facts.ts';
import { opposites } from '../lexicon.ts';
import type { CountedFact } from '../read/counts.ts';
import type { Checked, Model } from './model.ts';
import { finding, groupBy, partOfCount, plus, reading, sumOf } from './model.ts';

export function checkFigures(model: Model): Checked {
  const findings: Finding[] = [];
  const verified: Verification[] = [];
  const tasks = model.counted.filter(({ count }) => count.mode === 'spotCheck' || count.mode === 'crossInspection' || count.mode === 'general');
  const main = tasks.filter(({ context, count }) => context.annex === '' && count.industry !== null);
  const leaves = groupBy([...groupBy(tasks.filter((t) => t.context.annex !== ''), (t) => t.count.mode).values()].flatMap(leavesOf), taskOf);
  for (const counted of main) {
    const annex = leaves.get(taskOf(counted)) ?? [];
    if (annex.length === 0) continue;
    findings.push(...categories(counted, annex), ...minimums(counted, annex));
    const sum = sumOf(annex);
    if (sum === counted.count.value) {
      verified.push({
        id: `annex:${counted.count.id}`, kind: 'sum', message: `正文${counted.count.subject}${counted.count.value}${counted.count.unit}与附件一致：${plus(annex.map((a) => a.count.value))}`,
        total: partOfCount(counted.count), parts: annex.map((a) => partOfCount(a.count)),
      });
    } else if (annex.every((a) => a.count.qualifier === 'exact')) {
      findings.push(finding('total-mismatch', 'warning', `正文写${counted.count.subject}${counted.count.value}${counted.count.unit}，附件写${annex.map((a) => `${a.count.subject}${a.count.value}${a.count.unit}`).join('、')}，合计${sum}。`,
        [counted.count.span, ...annex.map((a) => a.count.span)], [reading('main', '以正文为准'), reading('annex', '以附件为准')]));
    }
  }
  return { findings, verified };
}

function taskOf({ count }: CountedFact): string {
  return `${count.mode}|${count.industry}`;
}

/** Of each annex and mode the parts of the total where it has parts, else the total; strata by place are no further figures. */
function leavesOf(tasks: readonly CountedFact[]): CountedFact[] {
  return [...groupBy(tasks, ({ context }) => context.section).values()].flatMap((group) => {
    const roots = group.filter(({ count }) => count.partOf === null && (count.area === null || /^[全辖我本]/.test(count.area)));
    const split = roots.find((root) => group.some(({ count }) => count.partOf === root.count.id));
    return split ? group.filter(({ count }) => count.partOf === split.count.id) : roots.slice(0, 1);
  });
}

function categories(main: CountedFact, annex: readonly CountedFact[]): Finding[] {
  return annex.flatMap(({ count }) => {
    const pair = opposites.find(([a, b]) => count.value === main.count.value && (isOnly(main.count.subject, a, b) && isOnly(count.subject, b, a) || isOnly(main.count.subject, b, a) && isOnly(count.subject, a, b)));
    if (!pair) return [];
    return [finding('category-mismatch', 'error',
      `同是${count.value}${count.unit}，一处写“${main.count.subject}”，另一处写“${count.subject}”，类别不一。`, [main.count.span, count.span],
      [reading('main', `应为“${main.count.subject}”`, [{ fact: 'count', id: count.id, field: 'subject', value: main.count.subject }]),
        reading('annex', `应为“${count.subject}”`, [{ fact: 'count', id: main.count.id, field: 'subject', value: count.subject }])])];
  });
}

function isOnly(subject: string, is: string, not: string): boolean {
  return subject.includes(is) && !subject.includes(not);
}

function minimums(main: CountedFact, annex: readonly CountedFact[]): Finding[] {
  const [only] = annex;
  if (annex.length !== 1 || !only || only.count.value !== main.count.value || only.count.qualifier === main.count.qualifier) return [];
  const worded = { exact: '恰为', atLeast: '不少于', atMost: '不超过', approximately: '约' } as const;
  return [finding('minimum-versus-exact', 'warning', `${main.count.subject}：一处写${worded[main.count.qualifier]}${main.count.value}${main.count.unit}，另一处写${worded[only.count.qualifier]}${only.count.value}${only.count.unit}，是定数还是下限不明。`,
    [main.count.span, only.count.span],
    [reading('exact', `按定数${main.count.value}${main.count.unit}理解`, [{ fact: 'count', id: only.count.id, field: 'qualifier', value: 'exact' }]),
      reading('minimum', `按下限不少于${main.count.value}${main.count.unit}理解`, [{ fact: 'count', id: main.count.id, field: 'qualifier', value: 'atLeast' }])])];
}
