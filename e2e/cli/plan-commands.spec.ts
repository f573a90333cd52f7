import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../apps/cli/bin/hengjian.js', import.meta.url));
let folder = '';
const at = (name: string) => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hengjian-cli-'));
  writeFileSync(at('计划.txt'), '丙县应急管理局2025年度安全生产监督检查计划\n一、检查对象\n重点检查企业共计12家。\n');
  writeFileSync(at('新计划.txt'), '丙县应急管理局2026年度安全生产监督检查计划\n一、检查对象\n重点检查企业共计15家。\n');
  writeFileSync(at('空.txt'), '');
  writeFileSync(at('网页.docx'), '<!DOCTYPE html><html><body>计划</body></html>');
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

function hengjian(words: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', ...(input === undefined ? {} : { input }), maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

test('help is Chinese at every level and ends with 0; a wrong command is Chinese too and ends with 2', () => {
  for (const words of [['--help'], ['plan', '--help'], ['plan', 'read', '--help'], ['plan', 'check', '--help'], ['plan', 'diff', '--help']]) {
    const { status, stdout } = hengjian(words);
    expect(status).toBe(0);
    expect(stdout).toMatch(/用法/u);
    expect(stdout).not.toMatch(/Usage|Options|Commands|Arguments|display help/u);
  }
  for (const words of [['plan', 'eat'], ['plan', 'read'], ['plan', 'read', '--jsno', at('计划.txt')], ['plan', 'diff', at('计划.txt')]]) {
    const { status, stderr } = hengjian(words);
    expect(status).toBe(2);
    expect(stderr).toMatch(/[\u4e00-\u9fff]/u);
    expect(stderr).not.toMatch(/error:/u);
  }
});

test('one file gives an object and two give an array; the text of a plain file is not repeated', () => {
  const one = hengjian(['plan', 'read', at('计划.txt'), '--json']);
  expect(one.status).toBe(0);
  const facts = JSON.parse(one.stdout) as Record<string, unknown>;
  expect(Object.keys(facts)).toEqual(expect.arrayContaining(['document', 'outline', 'counts', 'targets', 'rates', 'frequencies', 'joint', 'checkItems', 'legalBases', 'findings']));
  expect(facts).not.toHaveProperty('text');
  const two = JSON.parse(hengjian(['plan', 'read', at('计划.txt'), at('新计划.txt'), '--json']).stdout) as unknown[];
  expect(two).toHaveLength(2);
  expect(JSON.parse(hengjian(['plan', 'read', '-', '--json'], '丁市2025年度计划\n').stdout)).toHaveProperty('document');
});

test('check prints file, findings and what was verified, and ends with 0 or 1; diff tells two plans apart', () => {
  const check = hengjian(['plan', 'check', at('计划.txt'), '--json']);
  const answer = JSON.parse(check.stdout) as { readonly findings: readonly { readonly severity: string }[] };
  expect(answer).toMatchObject({ file: at('计划.txt') });
  expect(answer).toHaveProperty('verified');
  expect(check.status).toBe(answer.findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  const diff = hengjian(['plan', 'diff', at('计划.txt'), at('新计划.txt'), '--json']);
  expect(diff.status).toBe(0);
  expect(JSON.parse(diff.stdout)).toMatchObject({ diff: { targets: { came: [], went: [] } } });
  expect(hengjian(['plan', 'diff', at('计划.txt'), at('计划.txt')]).stdout).toContain('没有差别');
});

test.each([
  ['a file that is not there', '没有.txt', /找不到文件“.*没有\.txt”。请/u],
  ['an empty file', '空.txt', /空\.txt.*空文件.*请/u],
  ['HTML renamed .docx', '网页.docx', /网页\.docx.*请/u],
  ['a folder', '.', /是文件夹/u],
])('%s is refused on stderr with its name and a remedy, and ends with 2; what can be read is still printed', (_what, name, complaint) => {
  const { status, stdout, stderr } = hengjian(['plan', 'read', at(name), at('计划.txt'), '--json']);
  expect(status).toBe(2);
  expect(stderr).toMatch(complaint);
  expect(JSON.parse(stdout)).toHaveLength(1);
});

test('a reader that goes away early ends the program quietly, and a large output arrives whole', async () => {
  const lines = Array.from({ length: 40_000 }, (_, index) => `${index + 1}.检查企业${index + 1}家。`).join('\n');
  writeFileSync(at('大.txt'), `丙县2025年度监督检查计划\n${lines}\n`);
  const whole = hengjian(['plan', 'read', at('大.txt'), '--json']);
  expect(whole.status).toBe(0);
  expect(JSON.parse(whole.stdout)).toHaveProperty('outline');

  const early = spawn(process.execPath, [program, 'plan', 'read', at('大.txt'), '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  early.stderr.setEncoding('utf8').on('data', (text: string) => { complaints += text; });
  early.stdout.once('data', () => { early.stdout.destroy(); });
  await new Promise((resolve) => { early.once('exit', resolve); });
  expect(complaints).toBe('');
});
