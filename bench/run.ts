import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { buildIfStale } from '../tools/build.js';
import { benchPlanRead } from './plan-read.ts';
import { benchStartUp } from './start-up.ts';

/**
 * `npm run bench [-- plan-read|start-up] [-- 计划文件]`: measures and prints what the product promises; both together are written to
 * docs/performance.md. Never part of the tests: a machine that is busy is no mistake.
 */
const [what, file] = process.argv.slice(2);
const parts: string[] = [];
if (what === undefined || what === 'plan-read') parts.push(benchPlanRead(file));
if (what === undefined || what === 'start-up') {
  await buildIfStale('server', 'cli', 'web');
  parts.push(await benchStartUp());
}
const table = parts.join('\n');
process.stdout.write(`${table}\n`);
if (what === undefined) {
  const machine = `${os.cpus().length} 核 ${os.cpus()[0]?.model.trim() ?? ''}，${Math.round(os.totalmem() / 2 ** 30)} GiB，Node ${process.version}，${os.platform()}；测量时系统负载 ${(os.loadavg()[0] ?? 0).toFixed(1)}（${os.cpus().length} 核满载为 ${os.cpus().length}.0，超过则测得的时间偏长）`;
  writeFileSync(new URL('../docs/performance.md', import.meta.url), `# 性能 Performance\n\n\`npm run bench\` 测得，${machine}。测量脚本在 \`bench/\`。\n\n${table}`);
}
