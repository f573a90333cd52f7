import { planListReplySchema } from '@hengjian/contracts';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aServer, planIdIn, type ServerUnderTest } from '../../../test/a-server.ts';

async function plansOf(server: ServerUnderTest) {
  return planListReplySchema.parse((await server.send('GET', '/api/plans')).body).plans;
}

test('a first start brings the sample with its 70 key units, marked as a sample; a second start brings no second one', async () => {
  const first = await aServer({ sampleData: true });
  const [plan, ...others] = await plansOf(first);
  expect(others).toEqual([]);
  expect(plan).toMatchObject({ sample: true, year: 2024, issuer: '衡阳市应急管理局' });
  expect(plan?.targets).toBeGreaterThanOrEqual(70);
  const second = await aServer({ on: first.database, sampleData: true });
  expect(await plansOf(second)).toHaveLength(1);
});

test('one command removes the sample and nothing else, leaves a trace, and no start brings it back', async () => {
  const server = await aServer({ sampleData: true });
  const own = planIdIn(await server.upload('戊县2025年度监督检查计划\n'));
  const act = { commandId: randomUUID() };
  expect((await server.send('DELETE', '/api/sample-data', act)).status).toBe(200);
  expect((await server.send('DELETE', '/api/sample-data', act)).status).toBe(200);
  expect((await plansOf(server)).map(({ id }) => id)).toEqual([own]);
  expect(await server.database.rows("select by from plan_trace where act = 'sample-removed'")).toEqual([{ by: '本机用户' }]);
  const again = await aServer({ on: server.database, sampleData: true });
  expect((await plansOf(again)).map(({ id }) => id)).toEqual([own]);
});
