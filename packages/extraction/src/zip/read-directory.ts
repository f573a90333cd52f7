import { err, ok, type Result } from '@hengjian/kernel';

/**
 * The central directory of a ZIP (APPNOTE 6.3), read without unpacking anything, so that limits can be set before work begins.
 * The libraries at hand either need the file system or unpack to whatever size the directory claims.
 */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; others are not used by Office. */
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly crc32: number;
  readonly headerAt: number;
}

export interface ZipDamage { readonly code: 'zip.damaged' }

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64_FIELD = 0xffffffff;

/** Entries in their order. A directory cut off, or pointing outside the file, is damage. Linear in the number of entries. */
export function readDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], ZipDamage> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end === undefined) return err({ code: 'zip.damaged' });
  const entries: ZipEntry[] = [];
  const directoryBytes = view.getUint32(end + 12, true);
  // Measured from the end record, since some writers put bytes before the archive.
  let at = directoryBytes === IN_ZIP64_FIELD ? view.getUint32(end + 16, true) : end - directoryBytes;
  if (at >= 0 && at + 4 <= end && view.getUint32(at, true) !== ENTRY) at = view.getUint32(end + 16, true);
  while (at >= 0 && at + ENTRY_BYTES <= end && view.getUint32(at, true) === ENTRY) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return err({ code: 'zip.damaged' });
    entries.push(readEntry(view, bytes, at, nameLength, extraLength));
    at = next;
  }
  return entries.length === 0 ? err({ code: 'zip.damaged' }) : ok(entries);
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, nameLength: number, extraLength: number): ZipEntry {
  const nameAt = at + ENTRY_BYTES;
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [unpackedBytes = 0, packedBytes = 0, headerAt = 0] = fillFromZip64(sizes, view, nameAt + nameLength, extraLength);
  return {
    name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)).replaceAll('\\', '/'),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    packedBytes, unpackedBytes, headerAt,
  };
}

/** Sizes over 4 GiB, and those of some streaming writers, stand in extra field 1, in this order, only where the plain field is full. */
function fillFromZip64(sizes: readonly number[], view: DataView, extraAt: number, extraLength: number): readonly number[] {
  for (let at = extraAt; at + 4 <= extraAt + extraLength;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let valueAt = at + 4;
      return sizes.map((size) => {
        if (size !== IN_ZIP64_FIELD || valueAt + 8 > at + 4 + length || valueAt + 8 > view.byteLength) return size;
        valueAt += 8;
        return Number(view.getBigUint64(valueAt - 8, true));
      });
    }
    at += 4 + length;
  }
  return sizes;
}

function findEndRecord(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - END_RECORD_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_RECORD_BYTES; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return undefined;
}
