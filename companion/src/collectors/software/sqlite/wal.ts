import type {OpenedFile} from '../../../system/system.ts';
import {viewOf} from './view.ts';

/** What a write-ahead log has over its database. */
export interface Overlay {
  /** Where in the log the newest form of a page begins, by page number. */
  readonly offsets: ReadonlyMap<number, number>;
  /** The database's size in pages after the last transaction. */
  readonly pages: number;
}

const HEADER = 32;
const FRAME = 24;
const BIG_ENDIAN = 0x377f_0683;
const LITTLE_ENDIAN = 0x377f_0682;
const MAX_LOG = 1024 * 1024 * 1024;

/**
 * Reads the transactions that were completed (sqlite.org/fileformat2.html, "The WAL File"): frames with the log's own
 * salt and an unbroken chain of checksums, up to the last that ends one. Undefined when there is none.
 */
export function readWal(log: OpenedFile, pageSize: number): Overlay | undefined {
  if (log.size > MAX_LOG) throw new Error('the write-ahead log is too large');
  const head = viewOf(log.read(0, HEADER));
  if (head.byteLength < HEADER) return undefined;
  const magic = head.getUint32(0);
  if ((magic !== BIG_ENDIAN && magic !== LITTLE_ENDIAN) || head.getUint32(8) !== pageSize) return undefined;
  const sum = createSum(magic === LITTLE_ENDIAN);
  sum.add(head, 0, 24);
  if (!sum.is(head, 24)) return undefined;

  const offsets = new Map<number, number>();
  let pages: number | undefined;
  let open: (readonly [page: number, offset: number])[] = [];
  for (let at = HEADER; at + FRAME + pageSize <= log.size; at += FRAME + pageSize) {
    const frame = viewOf(log.read(at, FRAME + pageSize));
    if (frame.byteLength < FRAME + pageSize) break;
    if (frame.getUint32(8) !== head.getUint32(16) || frame.getUint32(12) !== head.getUint32(20)) break;
    sum.add(frame, 0, 8);
    sum.add(frame, FRAME, FRAME + pageSize);
    if (!sum.is(frame, 16)) break;
    open.push([frame.getUint32(0), at + FRAME]);
    const size = frame.getUint32(4);
    if (size === 0) continue;
    for (const [page, offset] of open) offsets.set(page, offset);
    open = [];
    pages = size;
  }
  return pages === undefined ? undefined : {offsets, pages};
}

interface Sum {
  add(view: DataView, from: number, to: number): void;
  /** True when the two numbers at `at` are what was summed up so far. */
  is(view: DataView, at: number): boolean;
}

/** The log's checksum: two running sums over pairs of 32-bit words. */
function createSum(littleEndian: boolean): Sum {
  let first = 0;
  let second = 0;
  return {
    add(view, from, to) {
      for (let at = from; at < to; at += 8) {
        first = (first + view.getUint32(at, littleEndian) + second) >>> 0;
        second = (second + view.getUint32(at + 4, littleEndian) + first) >>> 0;
      }
    },
    is: (view, at) => view.getUint32(at) === first && view.getUint32(at + 4) === second,
  };
}
