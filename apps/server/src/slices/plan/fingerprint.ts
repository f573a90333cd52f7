import { createHash } from 'node:crypto';

/** SHA-256 of what a command asked for. */
export function fingerprint(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest();
}
