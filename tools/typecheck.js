// @ts-check
/** Types of the pure packages (no Node, no browser), of what runs in Node, and of the page; all three, even when the first is red. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const outcomes = ['tsconfig.pure.json', 'tsconfig.node.json', 'tsconfig.e2e.json', 'apps/web/tsconfig.json']
  .map((project) => spawnSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' }).status);
process.exitCode = outcomes.every((status) => status === 0) ? 0 : 1;
