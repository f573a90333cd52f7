import { problemSchema, type Problem } from '@hengjian/contracts';
import { err, ok, type Result } from '@hengjian/kernel';
import type { z } from 'zod';

/**
 * The one way to the server. What the network or the server can cause is a value: a problem with a code, in words that name the
 * remedy. A reply that does not have the agreed shape is a fault of ours and is reported as such, never half used.
 */
export async function request<T>(schema: z.ZodType<T>, path: string, init: RequestInit = {}): Promise<Result<T, Problem>> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
  } catch (cause) {
    if (init.signal?.aborted === true) throw cause;
    return err(unreachable);
  }
  return readReply(schema, response.status, await response.text());
}

/** Sends a command as JSON. */
export function send<T>(schema: z.ZodType<T>, method: 'POST' | 'DELETE', path: string, body: object): Promise<Result<T, Problem>> {
  return request(schema, path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
}

/** Turns status and body into the agreed value or a problem. */
export function readReply<T>(schema: z.ZodType<T>, status: number, body: string): Result<T, Problem> {
  const json = parseJson(body);
  if (status >= 200 && status < 300) {
    const parsed = schema.safeParse(json);
    return parsed.success ? ok(parsed.data) : err(unexpected(status));
  }
  const problem = problemSchema.safeParse(json);
  if (problem.success) return err(problem.data);
  return err(status === 502 || status === 503 || status === 504 ? unreachable : unexpected(status));
}

/** For code that speaks in exceptions (TanStack Query): the value, or the problem thrown. */
export async function valueOrThrow<T>(result: Promise<Result<T, Problem>>): Promise<T> {
  const settled = await result;
  if (settled.ok) return settled.value;
  throw new ProblemError(settled.error);
}

export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export function problemOf(cause: unknown): Problem {
  return cause instanceof ProblemError ? cause.problem : unexpected(0);
}

export const unreachable: Problem = {
  type: 'about:blank', title: '连不上衡鉴服务', status: 0, code: 'network.unreachable',
  detail: '服务没有应答。请确认本机的衡鉴服务已经启动、网络畅通，然后重试；您已填写的内容不会丢失。',
};

function unexpected(status: number): Problem {
  return {
    type: 'about:blank', title: '服务的应答无法识别', status, code: 'reply.unexpected',
    detail: `收到的应答与约定不符${status > 0 ? `（状态 ${String(status)}）` : ''}。请刷新页面重试；如仍出现，请把时间和操作步骤告诉管理员。`,
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
