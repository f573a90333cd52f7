// @ts-check
/**
 * `npm test`: everything that can turn red, in the order in which it is quickest to know, and one closing line with the count of all
 * tests. A check that fails (lint, types) counts as one failed; it does not stop the rest, so that one run shows all there is to mend.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const results = mkdtempSync(path.join(os.tmpdir(), 'hengjian-tests-'));
let passed = 0;
let failed = 0;

for (const script of ['lint', 'typecheck']) {
  if (!run('npm', ['run', '--silent', script])) {
    failed += 1;
    process.stdout.write(`✗ npm run ${script}\n`);
  }
}

for (const project of ['unit', 'db', 'e2e']) {
  const outputFile = path.join(results, `${project}.json`);
  const ended = run('npx', ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`]);
  const counts = readCounts(outputFile);
  passed += counts.passed;
  // A run that fails without a failed test (a file that does not load, an error outside a test) is red all the same.
  failed += ended ? counts.failed : Math.max(counts.failed, 1);
}

rmSync(results, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** @param {string} command @param {string[]} words */
function run(command, words) {
  process.stdout.write(`\n> ${[command, ...words.filter((word) => !word.startsWith('--outputFile') && !word.startsWith('--reporter'))].join(' ')}\n`);
  return spawnSync(command, words, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** @param {string} file */
function readCounts(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: Number(report.numPassedTests), failed: Number(report.numFailedTests) };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
