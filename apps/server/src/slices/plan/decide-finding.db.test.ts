import { decisionReplySchema, planReplySchema, type DecisionReply, type PlanReply } from '@hengjian/contracts';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aServer, planIdIn, type Answer, type ServerUnderTest } from '../../../test/a-server.ts';

// 10 = 3+2+4 does not hold: the finding that the tests decide on.
const text = '丁市应急管理局2025年度安全生产监督检查计划\n一、检查对象\n组织抽查企业10家，其中：危化企业3家、煤矿企业2家、工贸企业4家。\n';

interface Opened { readonly server: ServerUnderTest; readonly id: string; readonly plan: PlanReply; readonly findingId: string; readonly decide: (act: object) => Promise<Answer> }

async function aPlanWithAFinding(): Promise<Opened> {
  const server = await aServer();
  const id = planIdIn(await server.upload(text));
  const plan = await open(server, id);
  const finding = plan.asRead.findings.find(({ code }) => code === 'total-mismatch');
  expect(finding).toBeDefined();
  const findingId = finding?.id ?? '';
  return {
    server, id, plan, findingId,
    decide: (act) => server.send('POST', `/api/plans/${id}/decisions`, { commandId: randomUUID(), expectedVersion: 0, findingId, ...act }),
  };
}

async function open(server: ServerUnderTest, id: string): Promise<PlanReply> {
  return planReplySchema.parse((await server.send('GET', `/api/plans/${id}`)).body);
}

function decided(answer: Answer): DecisionReply {
  expect(answer.status).toBe(200);
  return decisionReplySchema.parse(answer.body);
}

test('correcting 10 to 9 makes 9 = 3+2+4 hold: the finding goes, the reading as read stays, who and when are kept', async () => {
  const { server, id, plan, decide } = await aPlanWithAFinding();
  const total = plan.asRead.facts.counts.find(({ value }) => value === 10);
  const corrections = [{ fact: 'count', id: total?.id ?? '', field: 'value', value: 9 }];
  const reply = decided(await decide({ action: 'correct', corrections, reason: '正文笔误' }));
  expect(reply).toMatchObject({ version: 1, decision: { action: 'correct', corrections, reason: '正文笔误', decidedBy: '本机用户', decidedAt: '2024-01-08T01:30:00.000Z', superseded: false } });
  expect(reply.reading.findings.filter(({ code }) => code === 'total-mismatch')).toEqual([]);

  const after = await open(server, id);
  expect(after.reading.facts.counts.find((count) => count.id === total?.id)?.value).toBe(9);
  expect(after.asRead).toEqual(plan.asRead);
  expect(after.version).toBe(1);
  expect(after.plan.findings).toMatchObject({ decided: 1, open: plan.plan.findings.open - 1 });
});

test('choosing a reading applies its corrections; reopening takes them back, and both decisions stay in the history', async () => {
  const { server, id, plan, findingId, decide } = await aPlanWithAFinding();
  const reading = plan.asRead.findings.find((finding) => finding.id === findingId)?.readings.find(({ corrections }) => corrections.length > 0);
  expect(reading).toBeDefined();
  const chosen = decided(await decide({ action: 'choose', readingId: reading?.id }));
  expect(chosen.decision.corrections).toEqual(reading?.corrections);
  expect(chosen.reading.facts).not.toEqual(plan.asRead.facts);

  const reopened = decided(await decide({ action: 'reopen', expectedVersion: 1 }));
  expect(reopened.reading).toEqual(plan.asRead);
  const history = (await open(server, id)).decisions;
  expect(history.map(({ action, superseded }) => [action, superseded])).toEqual([['choose', true], ['reopen', false]]);
  expect(await decide({ action: 'reopen', expectedVersion: 2 })).toMatchObject({ status: 409, body: { code: 'decision.nothing-to-reopen' } });
});

test('a dismissal and a correction without a reason are refused, a dismissal with one is kept', async () => {
  const { decide } = await aPlanWithAFinding();
  expect(await decide({ action: 'dismiss' })).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  expect(await decide({ action: 'dismiss', reason: ' ' })).toMatchObject({ status: 400 });
  expect(await decide({ action: 'correct', corrections: [{ fact: 'count', id: 'c1', field: 'value', value: 9 }] })).toMatchObject({ status: 400 });
  expect(decided(await decide({ action: 'dismiss', reason: '另有说明' })).decision).toMatchObject({ action: 'dismiss', reason: '另有说明' });
});

test('a decision on a version that is no more gets 409 with both versions and changes nothing, also when two come at once', async () => {
  const { server, id, decide } = await aPlanWithAFinding();
  const answers = await Promise.all(['甲', '乙', '丙'].map((reason) => decide({ action: 'dismiss', reason })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'plan.stale', expectedVersion: 0, currentVersion: 1 });
  expect((await open(server, id)).decisions).toHaveLength(1);
});

test('a decision sent twice is made once, and both get the same answer', async () => {
  const { server, id, decide } = await aPlanWithAFinding();
  const act = { commandId: randomUUID(), action: 'dismiss', reason: '重复发送' };
  const [first, second] = await Promise.all([decide(act), decide(act)]);
  const third = await decide(act);
  expect(decided(second)).toEqual(decided(first));
  expect(decided(third)).toEqual(decided(first));
  expect((await open(server, id)).decisions).toHaveLength(1);
  expect(await decide({ ...act, reason: '另一个理由' })).toMatchObject({ status: 409, body: { code: 'command.reused' } });
});

test.each([
  ['a finding that is not there', { findingId: '没有', action: 'dismiss', reason: '无' }, 404, 'finding.unknown'],
  ['a reading that is not there', { action: 'choose', readingId: '没有' }, 422, 'reading.unknown'],
  ['a fact that is not there', { action: 'correct', reason: '无', corrections: [{ fact: 'count', id: '没有', field: 'value', value: 9 }] }, 422, 'correction.invalid'],
  ['a field that nobody may correct', { action: 'correct', reason: '无', corrections: [{ fact: 'count', id: 'c1', field: 'span', value: 9 }] }, 422, 'correction.invalid'],
  ['a field by the name of something else', { action: 'correct', reason: '无', corrections: [{ fact: 'count', id: 'c1', field: 'constructor', value: 9 }] }, 422, 'correction.invalid'],
  ['a number below nothing', { action: 'correct', reason: '无', corrections: [{ fact: 'count', id: 'c1', field: 'value', value: -7 }] }, 422, 'correction.invalid'],
])('%s is refused and the plan stays as it was', async (_what, act, status, code) => {
  const { server, id, decide } = await aPlanWithAFinding();
  expect(await decide(act)).toMatchObject({ status, body: { code } });
  expect(await open(server, id)).toMatchObject({ version: 0, decisions: [] });
});

test('decisions outlive a new version of the reader: what was corrected stays corrected', async () => {
  const { server, id, plan, decide } = await aPlanWithAFinding();
  const total = plan.asRead.facts.counts.find(({ value }) => value === 10);
  decided(await decide({ action: 'correct', corrections: [{ fact: 'count', id: total?.id ?? '', field: 'value', value: 9 }], reason: '正文笔误' }));
  const later = await aServer({ on: server.database, readerVersion: 'test-2' });
  const again = await open(later, id);
  expect(again.reading.facts.counts.find((count) => count.id === total?.id)?.value).toBe(9);
  expect(again.version).toBe(1);
});
