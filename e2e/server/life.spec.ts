import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startTestServer, type TestServer, type TestServerOptions } from '../harness/index.ts';

async function start(options: TestServerOptions = {}): Promise<TestServer> {
  const server = await startTestServer(options);
  onTestFinished(server.remove);
  return server;
}

async function upload(server: TestServer, fileName: string): Promise<void> {
  expect(await send(server, fileName, randomUUID())).toBe(true);
}

/** True when the server acknowledged the upload; throws when the connection broke. */
async function send(server: TestServer, fileName: string, commandId: string): Promise<boolean> {
  const form = new FormData();
  form.set('commandId', commandId);
  form.set('file', new Blob([`${fileName}年度监督检查计划\n检查企业12家。\n`]), fileName);
  return (await fetch(`${server.url}/api/plans`, { method: 'POST', body: form })).status === 201;
}

async function fileNames(server: TestServer): Promise<string[]> {
  const { plans } = await (await fetch(`${server.url}/api/plans`)).json() as { readonly plans: readonly { readonly fileName: string }[] };
  return plans.map(({ fileName }) => fileName);
}

function postmasterOf(server: TestServer): number {
  return Number(readFileSync(path.join(server.dataDirectory, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('a first start says where it and its data are; Ctrl-C ends all of it, PostgreSQL too; a second start finds the plan', async () => {
  const first = await start();
  expect(first.output()).toContain(first.dataDirectory);
  await upload(first, '甲市.txt');
  const postmaster = postmasterOf(first);
  expect(await first.stop()).toBe(0);
  expect(isAlive(postmaster)).toBe(false);

  const second = await start({ dataDirectory: first.dataDirectory });
  expect(await fileNames(second)).toEqual(['甲市.txt']);
});

test('a server that is killed, alone or with its PostgreSQL, starts again by itself and has lost nothing that it acknowledged', async () => {
  const first = await start();
  await upload(first, '第一次.txt');
  await first.kill();

  const second = await start({ dataDirectory: first.dataDirectory });
  expect(await fileNames(second)).toEqual(['第一次.txt']);
  await upload(second, '第二次.txt');
  const postmaster = postmasterOf(second);
  await second.kill();
  process.kill(postmaster, 'SIGKILL');

  const third = await start({ dataDirectory: first.dataDirectory });
  expect(await fileNames(third)).toEqual(['第二次.txt', '第一次.txt']);
});

test('killed four times in the middle of uploads that are sent again, it has lost none that it acknowledged and has none twice', async () => {
  let server = await start();
  const names: string[] = [];
  for (const delayMs of [5, 35, 80, 160]) {
    const { dataDirectory } = server;
    const sent = Array.from({ length: 4 }, (_, index) => ({ name: `${delayMs}毫秒之${index}.txt`, commandId: randomUUID() }));
    names.push(...sent.map(({ name }) => name));
    const acknowledged = sent.map(({ name, commandId }) => send(server, name, commandId).catch(() => false));
    await sleep(delayMs);
    await server.kill();
    const outcomes = await Promise.all(acknowledged);
    server = await start({ dataDirectory });
    const listed = await fileNames(server);
    for (const [index, { name }] of sent.entries()) if (outcomes[index] === true) expect(listed).toContain(name);
    for (const { name, commandId } of sent) expect(await send(server, name, commandId)).toBe(true);
  }
  expect((await fileNames(server)).sort()).toEqual(names.sort());
});

test('the program in bin/ explains itself in Chinese, and refuses what it does not know with 2', () => {
  const program = fileURLToPath(new URL('../../apps/server/bin/hengjian-server.js', import.meta.url));
  const run = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('hengjian-server start') });
  expect(run('eat')).toMatchObject({ status: 2, stderr: expect.stringContaining('不认识的命令：eat') });
});

test('a busy port and a data directory in use are said in Chinese, with what to do, and nothing is left running', async () => {
  const running = await start();
  const { port } = new URL(running.url);
  await expect(startTestServer({ environment: { PORT: port } })).rejects.toThrow(new RegExp(`端口 ${port} 已被其他程序占用。.*PORT=`, 'u'));
  await expect(startTestServer({ dataDirectory: running.dataDirectory })).rejects.toThrow(/衡鉴已经在运行（进程 \d+）/u);
  expect((await fetch(`${running.url}/api/health`)).status).toBe(200);
});

test('the page is served for every address that is not of the API, packed, and with a policy that lets nothing in from elsewhere', async () => {
  const server = await start();
  const page = await fetch(`${server.url}/plan/whatever`, { headers: { accept: 'text/html' } });
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('<div id="root">');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  const script = /src="(\/assets\/[^"]+\.js)"/u.exec(html)?.[1] ?? '';
  const asset = await fetch(`${server.url}${script}`, { headers: { 'accept-encoding': 'br' } });
  expect(asset.headers.get('content-encoding')).toBe('br');
  expect(asset.headers.get('cache-control')).toContain('immutable');
  const unknown = await fetch(`${server.url}/api/nothing`);
  expect(unknown.status).toBe(404);
  expect(unknown.headers.get('content-type')).toContain('application/problem+json');
});

test('a command that another site sends, and a caller by another name, are refused', async () => {
  const server = await start();
  const foreign = await fetch(`${server.url}/api/sample-data`, {
    method: 'DELETE', body: JSON.stringify({ commandId: randomUUID() }), headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
  });
  expect(foreign.status).toBe(403);
});
