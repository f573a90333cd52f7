// @ts-check
/** For work on the product: the server on port 3000, and the page by Vite with changes shown at once. Ctrl-C ends both. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const at = (/** @type {string} */ place) => fileURLToPath(new URL(`../${place}`, import.meta.url));
const port = process.env['PORT'] || '3000';
const environment = { ...process.env, PORT: port, HENGJIAN_API: `http://127.0.0.1:${port}` };
const children = [
  spawn(process.execPath, [at('apps/server/bin/hengjian-server.js'), 'start'], { stdio: 'inherit', env: environment }),
  spawn(process.execPath, [at('node_modules/vite/bin/vite.js')], { stdio: 'inherit', env: environment, cwd: at('apps/web') }),
];
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => { for (const child of children) child.kill(signal); });
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    for (const other of children) other.kill('SIGINT');
  });
}
