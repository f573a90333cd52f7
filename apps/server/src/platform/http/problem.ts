import type { Problem, ProblemCode } from '@hengjian/contracts';
import type { FastifyReply } from 'fastify';

/** An error at the edge, before it is turned into an RFC 9457 document. */
export interface ProblemDetails extends Pick<Problem, 'expectedVersion' | 'currentVersion' | 'errors'> {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

export function sendProblem(reply: FastifyReply, problem: ProblemDetails): FastifyReply {
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: `urn:hengjian:problem:${problem.code}`, ...problem }));
}
