import '@fastify/multipart';
import { planUploadFieldsSchema } from '@hengjian/contracts';
import { err, ok, type CommandId, type Result } from '@hengjian/kernel';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { parseRequest } from '../../platform/http/parse-request.ts';
import type { ProblemDetails } from '../../platform/http/problem.ts';
import { planProblem } from './messages.ts';
import type { UploadPlan } from './upload-plan.ts';

/** Bytes of a file; what lies above is refused before it is read. */
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;
/** Fields and boundaries around the file. */
export const MULTIPART_OVERHEAD_BYTES = 64 * 1024;

export function refuseLargeUpload(request: FastifyRequest): Result<void, ProblemDetails> {
  const announced = Number(request.headers['content-length'] ?? 0);
  return announced > MAX_UPLOAD_BYTES + MULTIPART_OVERHEAD_BYTES ? err(planProblem({ code: 'file.too-large', fileName: '上传的文件', sizeBytes: announced, limitBytes: MAX_UPLOAD_BYTES })) : ok(undefined);
}

/** Reads the parts in whatever order they come; stops at the limit, so that an upload without a stated length costs no more. */
export async function receiveUpload(request: FastifyRequest): Promise<Result<UploadPlan, ProblemDetails>> {
  if (!request.isMultipart()) return err(planProblem({ code: 'file.missing' }));
  const fields: Record<string, unknown> = {};
  let file: { readonly fileName: string; readonly bytes: Buffer } | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields[part.fieldname] = part.value;
      continue;
    }
    const fileName = plainFileName(part.filename);
    const bytes = await collect(part.file);
    if (!bytes) return err(planProblem({ code: 'file.too-large', fileName, sizeBytes: MAX_UPLOAD_BYTES + 1, limitBytes: MAX_UPLOAD_BYTES }));
    file = { fileName, bytes };
  }
  const parsed = parseRequest(planUploadFieldsSchema, fields);
  if (!parsed.ok) return parsed;
  if (!file) return err(planProblem({ code: 'file.missing' }));
  return ok({ commandId: parsed.value.commandId as CommandId, ...file });
}

/** `undefined` as soon as the limit is passed: the sender is answered at once, not when it is done. */
function collect(stream: Readable): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => { chunks.push(chunk); });
    stream.once('limit', () => { resolve(undefined); });
    stream.once('end', () => { resolve(Buffer.concat(chunks)); });
    stream.once('error', reject);
    // A sender that hangs up leaves a stream that neither ends nor fails.
    stream.once('close', () => { reject(Object.assign(new Error('the upload was broken off'), { statusCode: 400 })); });
  });
}

/** Without folders and control characters, and short enough for a screen and a download. */
function plainFileName(given: string | undefined): string {
  const name = (given ?? '').split(/[\\/]/u).at(-1)?.replace(/[\u0000-\u001f\u007f]/gu, '').trim() ?? '';
  return [...(name || '未命名文件')].slice(-200).join('');
}
