import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aServer, planIdIn } from '../../../test/a-server.ts';

const text = '乙县应急管理局2025年度监督检查计划\n';

test('a deleted plan is gone from the list and answers 410; its row, reason and trace remain, its document does not', async () => {
  const server = await aServer();
  const id = planIdIn(await server.upload(text));
  const deleted = await server.send('DELETE', `/api/plans/${id}`, { commandId: randomUUID(), reason: '传错了文件' });
  expect(deleted.status).toBe(200);
  expect((await server.send('GET', '/api/plans')).body).toEqual({ plans: [] });
  expect(await server.send('GET', `/api/plans/${id}`)).toMatchObject({ status: 410, body: { code: 'plan.deleted' } });
  expect(await server.database.rows('select delete_reason, deleted_by from plan')).toEqual([{ delete_reason: '传错了文件', deleted_by: '本机用户' }]);
  expect(await server.database.rows('select act, by from plan_trace order by at, id')).toEqual([{ act: 'uploaded', by: '本机用户' }, { act: 'deleted', by: '本机用户' }]);
  expect(await server.database.rows('select 1 from plan_document')).toHaveLength(0);
});

test('deleting needs a reason, and a plan that is there', async () => {
  const server = await aServer();
  const id = planIdIn(await server.upload(text));
  expect(await server.send('DELETE', `/api/plans/${id}`, { commandId: randomUUID(), reason: '  ' })).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  expect(await server.send('DELETE', `/api/plans/${randomUUID()}`, { commandId: randomUUID(), reason: '不要了' })).toMatchObject({ status: 404, body: { code: 'plan.unknown' } });
  expect(await server.send('DELETE', '/api/plans/17', { commandId: randomUUID(), reason: '不要了' })).toMatchObject({ status: 404, body: { code: 'plan.unknown' } });
});

test('a repeated deletion gets the first answer; a new one of the same plan is told that it is gone', async () => {
  const server = await aServer();
  const id = planIdIn(await server.upload(text));
  const act = { commandId: randomUUID(), reason: '重复' };
  expect((await server.send('DELETE', `/api/plans/${id}`, act)).status).toBe(200);
  expect((await server.send('DELETE', `/api/plans/${id}`, act)).status).toBe(200);
  expect(await server.send('DELETE', `/api/plans/${id}`, { ...act, commandId: randomUUID() })).toMatchObject({ status: 410, body: { code: 'plan.deleted' } });
});

test('decisions and traces only grow: the database refuses to change or remove them', async () => {
  const server = await aServer();
  await server.upload(text);
  for (const sql of ["update plan_trace set by = 'x'", 'delete from plan_trace', 'truncate plan_trace', 'delete from plan_decision', 'truncate plan_decision']) {
    await expect(server.database.rows(sql)).rejects.toThrow(/only grows/u);
  }
});
