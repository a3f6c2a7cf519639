/** A value of a dconf database that checks can use; others are left out. */
export type DconfValue = boolean | number | string;

const SIGNATURE = 'GVariant';
const HEADER_BYTES = 24;
const ITEM_BYTES = 24;
const NO_PARENT = 0xff_ff_ff_ff;
const MAX_ITEMS = 20_000;
const MAX_DEPTH = 32;
const BLOOM_WORDS = 0x07_ff_ff_ff;

/**
 * Values of a dconf database by their full path (`/org/gnome/desktop/session/idle-delay`), by the format of
 * gvdb-format.h: a header, a hash table of items, each with its parent and a GVariant. Damaged parts are left out.
 */
export function parseGvdb(bytes: Uint8Array): ReadonlyMap<string, DconfValue> {
  const values = new Map<string, DconfValue>();
  if (bytes.length < HEADER_BYTES || text(bytes, 0, SIGNATURE.length) !== SIGNATURE) return values;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const items = readItems(bytes, view);
  items.forEach((item, i) => {
    const value = item.type === 'v' ? readVariant(bytes, view, item) : undefined;
    const key = value === undefined ? undefined : fullKey(items, i);
    if (key !== undefined && value !== undefined) values.set(key, value);
  });
  return values;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Item extends Span {
  readonly key: string;
  readonly parent: number;
  readonly type: string;
}

function readItems(bytes: Uint8Array, view: DataView): Item[] {
  const table = {start: view.getUint32(16, true), end: view.getUint32(20, true)};
  if (table.end > bytes.length || table.start + 8 > table.end) return [];
  const blooms = view.getUint32(table.start, true) & BLOOM_WORDS;
  const buckets = view.getUint32(table.start + 4, true);
  const items: Item[] = [];
  for (let at = table.start + 8 + 4 * (blooms + buckets); at + ITEM_BYTES <= table.end; at += ITEM_BYTES) {
    if (items.length >= MAX_ITEMS) break;
    const keyStart = view.getUint32(at + 8, true);
    items.push({
      parent: view.getUint32(at + 4, true),
      key: text(bytes, keyStart, keyStart + view.getUint16(at + 12, true)),
      type: String.fromCharCode(view.getUint8(at + 14)),
      start: view.getUint32(at + 16, true),
      end: view.getUint32(at + 20, true),
    });
  }
  return items;
}

/** An item's own part behind those of its parents; undefined for a chain without an end. */
function fullKey(items: readonly Item[], index: number): string | undefined {
  const parts: string[] = [];
  for (let at = index, depth = 0; at !== NO_PARENT; depth += 1) {
    const item = items[at];
    if (item === undefined || depth > MAX_DEPTH) return undefined;
    parts.unshift(item.key);
    at = item.parent;
  }
  return parts.join('');
}

/** GVariant specification: the value, a zero byte, the type; numbers little-endian. */
function readVariant(bytes: Uint8Array, view: DataView, {start, end}: Span): DconfValue | undefined {
  if (start >= end || end > bytes.length) return undefined;
  const zero = bytes.subarray(start, end).lastIndexOf(0);
  const type = zero < 0 ? '' : text(bytes, start + zero + 1, end);
  if (type === 'b' && zero >= 1) return view.getUint8(start) === 1;
  if (type === 'u' && zero >= 4) return view.getUint32(start, true);
  if (type === 'i' && zero >= 4) return view.getInt32(start, true);
  // A string has its own zero at its end.
  return type === 's' && zero >= 1 ? text(bytes, start, start + zero - 1) : undefined;
}

function text(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end));
}
