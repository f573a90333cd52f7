import { readPlan, sampleText, type SamplePlan } from '@hengjian/plan';
import { existsSync, readFileSync } from 'node:fs';

/**
 * How long reading and checking takes: a plan of the usual size, then the same kind of text from 10 kB to 10 MB, where time must grow with
 * the text and no faster. The plan is the file given (argument or HENGJIAN_BENCH_PLAN), else the sample.
 */
export interface Measured { readonly kilobytes: number; readonly milliseconds: number; readonly counts: number; readonly targets: number; readonly findings: number }

const ROUNDS = 15;

export function benchPlanRead(file: string | undefined): string {
  const named = file ?? process.env['HENGJIAN_BENCH_PLAN'];
  const text = named !== undefined && existsSync(named) ? readFileSync(named, 'utf8') : sample();
  const one = measure(text, ROUNDS);
  const growth = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000].map((bytes) => measure(ofSize(text, bytes), bytes > 500_000 ? 1 : 5));
  const perMegabyte = ({ milliseconds, kilobytes }: Measured) => (milliseconds / kilobytes) * 1024;
  const base = growth.find(({ kilobytes }) => kilobytes > 90) ?? one;
  return [
    '### 读取并核对计划', '',
    `${named === undefined ? '示例计划' : '实际计划'}（${one.kilobytes.toFixed(0)} kB）：${one.milliseconds.toFixed(1)} ms（${ROUNDS} 次的中位数，预热之后；承诺 ≤ 50 ms）`, '',
    '| 文本 | 时间 | 每 MB | 与 100 kB 的每 MB 之比 | 数量 | 对象 | 发现 |', '|---:|---:|---:|---:|---:|---:|---:|',
    ...growth.map((row) => `| ${size(row.kilobytes)} | ${row.milliseconds.toFixed(1)} ms | ${perMegabyte(row).toFixed(0)} ms | ${(perMegabyte(row) / perMegabyte(base)).toFixed(2)} | ${row.counts} | ${row.targets} | ${row.findings} |`), '',
  ].join('\n');
}

function sample(): string {
  return sampleText(JSON.parse(readFileSync(new URL('../data/hengyang-2024/plan.json', import.meta.url), 'utf8')) as SamplePlan);
}

/** Whole plans one after the other, each with its firms' names marked, so that the text does not consist of repetitions of one name. */
function ofSize(text: string, bytes: number): string {
  const copies: string[] = [];
  for (let size = 0, copy = 0; size < bytes; copy += 1) {
    const marked = copy === 0 ? text : text.replaceAll('有限公司', `${chinese(copy)}有限公司`);
    copies.push(marked);
    size += Buffer.byteLength(marked);
  }
  const whole = copies.join('\n');
  const share = bytes / Buffer.byteLength(whole);
  return whole.slice(0, Math.round(whole.length * share));
}

function chinese(number: number): string {
  return [...String(number)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)] ?? '').join('');
}

function measure(text: string, rounds: number): Measured {
  let reading = readPlan(text);
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    reading = readPlan(text);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const { facts, findings } = reading;
  return {
    kilobytes: Buffer.byteLength(text) / 1024, milliseconds: times[Math.floor(times.length / 2)] ?? 0, counts: facts.counts.length, targets: facts.targets.length, findings: findings.length,
  };
}

function size(kilobytes: number): string {
  return kilobytes < 1000 ? `${kilobytes.toFixed(0)} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
