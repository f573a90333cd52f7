import { err, ok, type Result } from '@hengjian/kernel';
import type { z } from 'zod';
import type { ProblemDetails } from './problem.ts';

/** Validation at the edge: the contract's schema, or a problem that names each place. */
export function parseRequest<S extends z.ZodType>(schema: S, value: unknown): Result<z.output<S>, ProblemDetails> {
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return ok(parsed.data);
  const errors = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  const first = errors[0];
  return err({
    code: 'request.invalid', status: 400, title: '请求内容不符合要求',
    detail: `请求里有 ${errors.length} 处不符合要求${first ? `，第一处：${first.path || '正文'}（${first.message}）` : ''}。请刷新页面后重试。`,
    errors,
  });
}
