import { planListReplySchema, planReplySchema, planUploadReplySchema } from '@hengjian/contracts';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aServer, planIdIn } from '../../../test/a-server.ts';

const text = '甲市应急管理局2024年度监督检查计划\n一、检查对象\n重点检查企业共计12家。\n';

test('an uploaded plan is listed and opened with its text, readings and version 0, all in the shape of the contract', async () => {
  const server = await aServer();
  const uploaded = await server.upload(text, '二〇二四年计划.txt');
  expect(uploaded.status).toBe(201);
  const { plan } = planUploadReplySchema.parse(uploaded.body);
  expect(plan).toMatchObject({ fileName: '二〇二四年计划.txt', sample: false, uploadedAt: '2024-01-08T01:30:00.000Z', sizeBytes: Buffer.byteLength(text) });

  const listed = planListReplySchema.parse((await server.send('GET', '/api/plans')).body);
  expect(listed.plans).toEqual([plan]);
  const opened = planReplySchema.parse((await server.send('GET', `/api/plans/${plan.id}`)).body);
  expect(opened).toMatchObject({ plan, text, decisions: [], version: 0 });
  expect(opened.reading).toEqual(opened.asRead);
});

test('the source comes back byte for byte under its own name', async () => {
  const server = await aServer();
  const bytes = Buffer.from(`\ufeff${text}`, 'utf8');
  const id = planIdIn(await server.upload(bytes, '计划 (定稿).txt'));
  const response = await fetch(`${server.url}/api/plans/${id}/source`);
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('计划 ')}%28${encodeURIComponent('定稿')}%29.txt`);
});

test('a repeat of the command gets the first answer and makes no second plan, also when both come at once', async () => {
  const server = await aServer();
  const commandId = randomUUID();
  const [first, second] = await Promise.all([server.upload(text, 'a.txt', commandId), server.upload(text, 'a.txt', commandId)]);
  server.clock.advance(60_000);
  const third = await server.upload(text, 'a.txt', commandId);
  expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
  expect(second.body).toEqual(first.body);
  expect(third.body).toEqual(first.body);
  expect(await server.database.rows('select 1 from plan')).toHaveLength(1);
});

test('the same command id with another file is refused with 409, and the first plan stays as it was', async () => {
  const server = await aServer();
  const commandId = randomUUID();
  await server.upload(text, 'a.txt', commandId);
  const other = await server.upload(`${text}另一份`, 'a.txt', commandId);
  expect(other).toMatchObject({ status: 409, body: { code: 'command.reused' } });
  expect(await server.database.rows('select 1 from plan')).toHaveLength(1);
});

test('a command id that is no UUID, or none, is refused before anything is kept', async () => {
  const server = await aServer();
  expect(await server.upload(text, 'a.txt', '17')).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  expect(await server.database.rows('select 1 from plan')).toHaveLength(0);
});

test('a reading of an older reader is made again when the plan is opened, and a trace says so', async () => {
  const old = await aServer({ readerVersion: 'test-0' });
  const id = planIdIn(await old.upload(text));
  const server = await aServer({ on: old.database, readerVersion: 'test-1' });
  expect((await server.send('GET', `/api/plans/${id}`)).status).toBe(200);
  expect(await server.database.rows('select reader_version from plan_reading')).toEqual([{ reader_version: 'test-1' }]);
  expect(await server.database.rows("select details->>'from' as from from plan_trace where act = 'read-again'")).toEqual([{ from: 'test-0' }]);
});

test('an export as JSON holds the facts, and as a workbook a file that begins as a ZIP does', async () => {
  const server = await aServer();
  const id = planIdIn(await server.upload(text));
  const facts = await (await fetch(`${server.url}/api/plans/${id}/export.json`)).json() as Record<string, unknown>;
  expect(Object.keys(facts)).toEqual(expect.arrayContaining(['document', 'outline', 'counts', 'targets', 'findings']));
  expect(facts).not.toHaveProperty('text');
  const workbook = await fetch(`${server.url}/api/plans/${id}/export.xlsx`);
  expect(workbook.headers.get('content-type')).toMatch(/spreadsheetml/u);
  expect(Buffer.from(await workbook.arrayBuffer()).subarray(0, 2).toString()).toBe('PK');
});

test('two plans are compared; a plan against itself has no differences', async () => {
  const server = await aServer();
  const id = planIdIn(await server.upload(text));
  const { status, body } = await server.send('GET', `/api/plans/compare?before=${id}&after=${id}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ diff: { document: [], targets: { came: [], went: [], changed: [] }, counts: { came: [], went: [], changed: [] } } });
  expect(await server.send('GET', `/api/plans/compare?before=${id}`)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
});
