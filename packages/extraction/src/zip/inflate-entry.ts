import { err, ok, type Result } from '@hengjian/kernel';
import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './read-directory.ts';

export interface EntryDamage { readonly code: 'zip.damaged' }
/** More came out than the directory said: a bomb that lies about its size. */
export interface FalseDirectory { readonly code: 'zip.false-directory'; readonly found: number; readonly limit: number }

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
/** Deflate packs 1032:1 at most, so a step unpacks to 17 MB at worst before the size is looked at again. */
const STEP_BYTES = 16 * 1024;

/** The bytes of one entry. Stops as soon as more comes out than the directory promised. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array, EntryDamage | FalseDirectory> {
  const packed = packedBytes(bytes, entry);
  if (packed === undefined) return err({ code: 'zip.damaged' });
  const unpacked = entry.method === 0 ? ok(packed) : entry.method === 8 ? inflate(packed, entry.unpackedBytes) : err({ code: 'zip.damaged' } as const);
  if (!unpacked.ok) return unpacked;
  if (unpacked.value.length !== entry.unpackedBytes || crc32(unpacked.value) !== entry.crc32) return err({ code: 'zip.damaged' });
  return unpacked;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const at = entry.headerAt;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + LOCAL_HEADER_BYTES > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) return undefined;
  const start = at + LOCAL_HEADER_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const end = start + entry.packedBytes;
  return end > bytes.length ? undefined : bytes.subarray(start, end);
}

function inflate(packed: Uint8Array, promised: number): Result<Uint8Array, EntryDamage | FalseDirectory> {
  const chunks: Uint8Array[] = [];
  let found = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    found += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
      if (found > promised) return err({ code: 'zip.false-directory', found, limit: promised });
    }
  } catch {
    return err({ code: 'zip.damaged' }); // the library tells a broken stream by throwing
  }
  return ok(concat(chunks, found));
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
