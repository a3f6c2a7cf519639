import type {Content} from './sqlite/payload.ts';

/** What a package's header says, as far as it is wanted; absent or unreadable texts are empty. */
export interface RpmHeader {
  readonly name: string;
  readonly version: string;
  readonly release: string;
  readonly epoch: number;
  readonly arch: string;
  readonly vendor: string;
  /** File name of the source package: `bash-5.1.8-6.el9.src.rpm`. */
  readonly source: string;
  /** `name:stream:version:context` of the module it belongs to. */
  readonly module: string;
}

type TextTag = Exclude<keyof RpmHeader, 'epoch'>;

/** rpm.org/docs, "Package header tags". */
const TEXT_TAGS: ReadonlyMap<number, TextTag> = new Map<number, TextTag>([
  [1000, 'name'],
  [1001, 'version'],
  [1002, 'release'],
  [1011, 'vendor'],
  [1022, 'arch'],
  [1044, 'source'],
  [5096, 'module'],
]);
const EPOCH = 1003;
const INT32 = 4;
const STRING = 6;
const I18N_STRING = 9;

/** Bytes of an entry of the index: tag, type, offset, count. */
export const ENTRY = 16;
const MAX_ENTRIES = 10_000;
const MAX_TEXT = 1024;

/** How many entries a header has, where its data begins in the row, and how many bytes they are. */
export interface RpmHeaderSize {
  readonly entries: number;
  readonly data: number;
  readonly bytes: number;
}

/** Undefined when no whole header begins at `from`. */
export function readRpmHeaderSize(row: Content, from: number): RpmHeaderSize | undefined {
  if (from + 8 > row.length) return undefined;
  const counts = row.head(from + 8);
  const entries = counts.getUint32(from);
  const bytes = counts.getUint32(from + 4);
  const data = from + 8 + entries * ENTRY;
  return entries === 0 || entries > MAX_ENTRIES || data + bytes > row.length
    ? undefined
    : {entries, data, bytes};
}

/**
 * Reads a header as rpm's database holds it: two counts, an index of 16 bytes an entry, the data (rpm.org/docs,
 * "RPM v4 Header format"). Only as much is read as the wanted entries need: file lists of megabytes are left alone
 * unless a module label lies behind them. Undefined when it is none.
 */
export function readRpmHeader(row: Content, from: number): RpmHeader | undefined {
  const size = readRpmHeaderSize(row, from);
  if (!size) return undefined;
  const {entries, data, bytes} = size;
  const {texts, epochAt, offsets} = readIndex(row.head(data), from + 8, entries);
  const header = {name: '', version: '', release: '', arch: '', vendor: '', source: '', module: '', epoch: 0};
  for (const [tag, offset] of texts) {
    // A text ends where the next thing begins at the latest.
    let end = Math.min(offset + MAX_TEXT, bytes);
    for (const other of offsets) if (other > offset && other < end) end = other;
    header[tag] = offset < end ? textAt(row.head(data + end), data + offset) : '';
  }
  if (epochAt !== undefined && epochAt + 4 <= bytes)
    header.epoch = row.head(data + epochAt + 4).getUint32(data + epochAt);
  return header;
}

interface Index {
  readonly texts: ReadonlyMap<TextTag, number>;
  readonly epochAt: number | undefined;
  /** Where things begin. */
  readonly offsets: readonly number[];
}

function readIndex(view: DataView, from: number, entries: number): Index {
  const texts = new Map<TextTag, number>();
  const offsets: number[] = [];
  let epochAt: number | undefined;
  for (let at = from; at < from + entries * ENTRY; at += ENTRY) {
    const tag = TEXT_TAGS.get(view.getUint32(at));
    const type = view.getUint32(at + 4);
    const offset = view.getUint32(at + 8);
    offsets.push(offset);
    if (tag !== undefined && (type === STRING || type === I18N_STRING)) texts.set(tag, offset);
    if (view.getUint32(at) === EPOCH && type === INT32) epochAt = offset;
  }
  return {texts, epochAt, offsets};
}

const utf8 = new TextDecoder();

/** A text that ends with a zero byte; one without is too long or cut off. */
function textAt(view: DataView, from: number): string {
  let end = from;
  while (end < view.byteLength && view.getUint8(end) !== 0) end += 1;
  if (end === view.byteLength) return '';
  return utf8.decode(new DataView(view.buffer, view.byteOffset + from, end - from));
}
