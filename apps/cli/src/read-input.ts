import { err, ok, type Result } from '@hengjian/kernel';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';

/** A file named on the command line, or `-` for standard input. Limits are looked at before the bytes are. */
export interface Input { readonly name: string; readonly bytes: Uint8Array }

export type InputError =
  | { readonly code: 'input.not-found'; readonly file: string }
  | { readonly code: 'input.forbidden'; readonly file: string }
  | { readonly code: 'input.directory'; readonly file: string }
  | { readonly code: 'input.too-large'; readonly file: string; readonly sizeBytes?: number; readonly limitBytes: number }
  | { readonly code: 'input.unreadable'; readonly file: string; readonly detail: string };

/** The same as the server's upload limit: what one takes, the other takes. */
export const MAX_INPUT_BYTES = 50 * 1024 * 1024;

export function readInput(file: string): Promise<Result<Input, InputError>> {
  return file === '-' ? collect(process.stdin, '标准输入', '标准输入') : readFileWithin(file);
}

async function readFileWithin(file: string): Promise<Result<Input, InputError>> {
  try {
    const stat = await fs.stat(file);
    if (stat.isDirectory()) return err({ code: 'input.directory', file });
    if (stat.size > MAX_INPUT_BYTES) return err({ code: 'input.too-large', file, sizeBytes: stat.size, limitBytes: MAX_INPUT_BYTES });
    return await collect(createReadStream(file), file, path.basename(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return err({ code: 'input.not-found', file });
    if (code === 'EACCES' || code === 'EPERM') return err({ code: 'input.forbidden', file });
    return err({ code: 'input.unreadable', file, detail: message });
  }
}

/** A pipe or a device does not tell its size, so the limit is kept while reading. */
async function collect(stream: AsyncIterable<unknown>, file: string, name: string): Promise<Result<Input, InputError>> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of stream) {
    sizeBytes += (chunk as Buffer).length;
    if (sizeBytes > MAX_INPUT_BYTES) return err({ code: 'input.too-large', file, limitBytes: MAX_INPUT_BYTES });
    chunks.push(chunk as Buffer);
  }
  return ok({ name, bytes: Buffer.concat(chunks) });
}
