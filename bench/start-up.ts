import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, startTestServer, type TestServer } from '../e2e/harness/index.ts';

/** From the start of the program to the first page in a browser, on a fresh data directory and on one that is there; and of the command line. */
export async function benchStartUp(): Promise<string> {
  const rounds = 3;
  const fresh: Times[] = [];
  const warm: Times[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = await startTestServer({ sampleData: true });
    fresh.push(await pageOf(first));
    await first.stop();
    const second = await startTestServer({ dataDirectory: first.dataDirectory, sampleData: true });
    warm.push(await pageOf(second));
    await second.remove();
  }
  return [
    '### 启动到第一个页面', '',
    '| | 服务就绪 | 打开页面 | 合计 | 承诺 |', '|---|---:|---:|---:|---:|',
    row('新的数据目录（含初始化数据库、装入示例数据）', fresh, '≤ 10 s'), row('已有数据', warm, '≤ 4 s'), '',
    `命令行 \`hengjian plan read 计划.txt --json\`：${commandLine().toFixed(0)} ms（5 次的中位数，含启动）`, '',
  ].join('\n');
}

interface Times { readonly server: number; readonly page: number }

async function pageOf(server: TestServer): Promise<Times> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const start = performance.now();
    await page.goto(server.url);
    await page.locator('#root > *').first().waitFor();
    await page.waitForLoadState('networkidle');
    return { server: server.startedAfterMs, page: performance.now() - start };
  } finally {
    await browser.close();
  }
}

function row(label: string, times: readonly Times[], promise: string): string {
  const [server, page, both] = [times.map((t) => t.server), times.map((t) => t.page), times.map((t) => t.server + t.page)].map(median) as [number, number, number];
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
  return `| ${label} | ${seconds(server)} | ${seconds(page)} | ${seconds(both)} | ${promise} |`;
}

function commandLine(): number {
  const program = fileURLToPath(new URL('../apps/cli/bin/hengjian.js', import.meta.url));
  const file = path.join(process.env['TMPDIR'] ?? '/tmp', 'hengjian-bench.txt');
  writeFileSync(file, '甲县应急管理局2025年度监督检查计划\n一、检查对象\n重点检查企业共计12家。\n'.repeat(20));
  return median(Array.from({ length: 5 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, [program, 'plan', 'read', file, '--json']);
    return performance.now() - start;
  }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
