import multipart from '@fastify/multipart';
import { comparePlansQuerySchema, decideFindingSchema, deletePlanSchema, removeSampleDataSchema } from '@hengjian/contracts';
import { err, ok, parseUuid, type PlanId, type Result } from '@hengjian/kernel';
import { diffPlans, planFactsJson, type PlanReading } from '@hengjian/plan';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseRequest } from '../../platform/http/parse-request.ts';
import { sendProblem, type ProblemDetails } from '../../platform/http/problem.ts';
import { decideFinding } from './decide-finding.ts';
import { deletePlan, removeSampleData } from './delete-plan.ts';
import { localUser, type Deps } from './deps.ts';
import type { PlanError } from './errors.ts';
import { writePlanWorkbook } from './export-xlsx.ts';
import { getPlan } from './get-plan.ts';
import { planProblem } from './messages.ts';
import { findSource, listDecisions, listPlans, type PlanRecord } from './queries.ts';
import { MAX_UPLOAD_BYTES, receiveUpload, refuseLargeUpload } from './receive-upload.ts';
import { uploadPlan } from './upload-plan.ts';

/** Three things an act: parse with the contract's schema, call the act, turn the result into a reply. */
export async function planRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(multipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 8, fieldSize: 4096, parts: 9 }, throwFileSizeLimit: false });

  app.get('/api/plans', async (_request, reply) => sendJson(reply, { plans: await listPlans(deps.db, deps.region) }));

  app.post('/api/plans', async (request, reply) => {
    const small = refuseLargeUpload(request);
    if (!small.ok) return sendProblem(reply, small.error);
    const upload = await receiveUpload(request);
    if (!upload.ok) return sendProblem(reply, upload.error);
    const plan = await uploadPlan(deps, localUser, upload.value);
    return plan.ok ? sendJson(reply.code(201), { plan: plan.value }) : refuse(reply, plan.error);
  });

  app.get('/api/plans/compare', async (request, reply) => {
    const query = parseRequest(comparePlansQuerySchema, request.query);
    if (!query.ok) return sendProblem(reply, query.error);
    const before = await getPlan(deps, query.value.before as PlanId);
    if (!before.ok) return refuse(reply, before.error);
    const after = await getPlan(deps, query.value.after as PlanId);
    if (!after.ok) return refuse(reply, after.error);
    const [then, now] = [currentReading(before.value), currentReading(after.value)];
    return sendJson(reply, { before: before.value.summary, after: after.value.summary, diff: diffPlans(then.facts, now.facts) });
  });

  app.get('/api/plans/:id', async (request, reply) => {
    const plan = await planOf(deps, request);
    if (!plan.ok) return sendProblem(reply, plan.error);
    const { summary, text, currentJson, asReadJson, version } = plan.value;
    const decisions = await listDecisions(deps.db, deps.region, summary.id as PlanId, version);
    // The readings pass as the text they are stored as.
    const members = {
      plan: JSON.stringify(summary), text: JSON.stringify(text), reading: currentJson, asRead: asReadJson, decisions: JSON.stringify(decisions), version,
    };
    return sendJsonText(reply, members);
  });

  app.post('/api/plans/:id/decisions', async (request, reply) => {
    const planId = planIdOf(request);
    if (!planId.ok) return sendProblem(reply, planId.error);
    const act = parseRequest(decideFindingSchema, request.body);
    if (!act.ok) return sendProblem(reply, act.error);
    const decided = await decideFinding(deps, localUser, planId.value, act.value);
    if (!decided.ok) return refuse(reply, decided.error);
    const { decision, version, readingJson } = decided.value;
    return sendJsonText(reply, { decision: JSON.stringify(decision), version, reading: readingJson });
  });

  app.delete('/api/plans/:id', async (request, reply) => {
    const planId = planIdOf(request);
    if (!planId.ok) return sendProblem(reply, planId.error);
    const act = parseRequest(deletePlanSchema, request.body);
    if (!act.ok) return sendProblem(reply, act.error);
    const deleted = await deletePlan(deps, localUser, planId.value, act.value);
    return deleted.ok ? sendJson(reply, { deleted: true }) : refuse(reply, deleted.error);
  });

  app.delete('/api/sample-data', async (request, reply) => {
    const act = parseRequest(removeSampleDataSchema, request.body);
    if (!act.ok) return sendProblem(reply, act.error);
    const removed = await removeSampleData(deps, localUser, act.value);
    return removed.ok ? sendJson(reply, { removed: true }) : refuse(reply, removed.error);
  });

  app.get('/api/plans/:id/export.json', async (request, reply) => {
    const plan = await planOf(deps, request);
    if (!plan.ok) return sendProblem(reply, plan.error);
    const { summary, format, text } = plan.value;
    const facts = planFactsJson(currentReading(plan.value), format === 'txt' ? undefined : text);
    return download(reply, `${baseName(summary.fileName)}-计划事实.json`, 'application/json; charset=utf-8', `${JSON.stringify(facts, null, 2)}\n`);
  });

  app.get('/api/plans/:id/export.xlsx', async (request, reply) => {
    const plan = await planOf(deps, request);
    if (!plan.ok) return sendProblem(reply, plan.error);
    const { summary, text, version } = plan.value;
    const decisions = await listDecisions(deps.db, deps.region, summary.id as PlanId, version);
    const workbook = await writePlanWorkbook({ summary, text, reading: currentReading(plan.value), decisions });
    return download(reply, `${baseName(summary.fileName)}-计划事实.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', workbook);
  });

  app.get('/api/plans/:id/source', async (request, reply) => {
    const planId = planIdOf(request);
    if (!planId.ok) return sendProblem(reply, planId.error);
    const source = await findSource(deps.db, deps.region, planId.value);
    if (!source) return refuse(reply, { code: 'plan.unknown', planId: planId.value });
    return download(reply, source.fileName, 'application/octet-stream', source.bytes);
  });
}

function planIdOf(request: FastifyRequest): Result<PlanId, ProblemDetails> {
  const { id } = request.params as { readonly id: string };
  const parsed = parseUuid<PlanId>(id);
  return parsed.ok ? parsed : err(planProblem({ code: 'plan.unknown', planId: id as PlanId }));
}

async function planOf(deps: Deps, request: FastifyRequest): Promise<Result<PlanRecord, ProblemDetails>> {
  const planId = planIdOf(request);
  if (!planId.ok) return planId;
  const plan = await getPlan(deps, planId.value);
  return plan.ok ? ok(plan.value) : err(planProblem(plan.error));
}

function currentReading(plan: PlanRecord): PlanReading {
  return JSON.parse(plan.currentJson) as PlanReading;
}

function refuse(reply: FastifyReply, error: PlanError): FastifyReply {
  return sendProblem(reply, planProblem(error));
}

function sendJson(reply: FastifyReply, body: object): FastifyReply {
  return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(JSON.stringify(body));
}

/** An object whose members are JSON text already. */
function sendJsonText(reply: FastifyReply, members: Readonly<Record<string, string | number>>): FastifyReply {
  const body = Object.entries(members).map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',');
  return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(`{${body}}`);
}

function download(reply: FastifyReply, fileName: string, type: string, body: string | Uint8Array): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`)
    .type(type)
    .send(typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength));
}

function baseName(fileName: string): string {
  return fileName.replace(/\.[^.]{1,5}$/u, '') || fileName;
}
