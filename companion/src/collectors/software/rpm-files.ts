import {ENTRY, type RpmHeaderSize, readRpmHeaderSize} from './rpm-header.ts';
import type {Content} from './sqlite/payload.ts';

/** Where each file's folder stands in the list of folders; the files' names; the folders (rpm.org/docs, "Package header tags"). */
const DIRINDEXES = 1116;
const BASENAMES = 1117;
const DIRNAMES = 1118;
const INT32 = 4;
const STRING_ARRAY = 8;

/** Texlive's largest package has 60,000. */
const MAX_FILES = 200_000;
/** PATH_MAX (linux/limits.h). */
const MAX_NAME = 4096;
/** A folder's name stands once and is meant many times: what it comes to has a limit of its own. */
const MAX_TEXT = 32 * 1024 * 1024;

/** The files of the package whose header begins at `from`, a path a line; empty where there are none, undefined where they cannot be read. */
export function readRpmFiles(row: Content, from: number): string | undefined {
  const size = readRpmHeaderSize(row, from);
  if (!size) return undefined;
  const lists = findLists(row, from, size);
  const [names, folders, indexes] = [lists.get(BASENAMES), lists.get(DIRNAMES), lists.get(DIRINDEXES)];
  if (!names || !folders || !indexes) return '';
  const bytes = row.head(size.data + size.bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset + size.data, size.bytes);
  const base = readTexts(view, names);
  const dirs = readTexts(view, folders);
  if (!base || !dirs || base.length !== indexes.count || indexes.offset + 4 * indexes.count > size.bytes)
    return undefined;
  return joined(base, dirs, (at) => view.getUint32(indexes.offset + 4 * at));
}

interface List {
  readonly offset: number;
  readonly count: number;
}

function findLists(row: Content, from: number, {entries, data}: RpmHeaderSize): ReadonlyMap<number, List> {
  const found = new Map<number, List>();
  const view = row.head(data);
  for (let at = from + 8; at < from + 8 + entries * ENTRY; at += ENTRY) {
    const tag = view.getUint32(at);
    if (tag < DIRINDEXES || tag > DIRNAMES) continue;
    const type = view.getUint32(at + 4);
    if (type !== (tag === DIRINDEXES ? INT32 : STRING_ARRAY)) continue;
    found.set(tag, {offset: view.getUint32(at + 8), count: view.getUint32(at + 12)});
  }
  return found;
}

const utf8 = new TextDecoder();

/** Texts one after the other, each with a zero byte behind it; undefined when there are fewer than told. */
function readTexts(view: DataView, {offset, count}: List): readonly string[] | undefined {
  if (count > MAX_FILES || offset >= view.byteLength) return undefined;
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  let at = offset;
  let left = count;
  for (; left > 0; left -= 1) {
    const end = bytes.indexOf(0, at);
    if (end < 0 || end - at > MAX_NAME) return undefined;
    at = end + 1;
  }
  // Once for all: a call for each name costs more than the names.
  return utf8.decode(bytes.subarray(offset, at)).split('\0').slice(0, count);
}

function joined(
  base: readonly string[],
  dirs: readonly string[],
  folderOf: (at: number) => number,
): string | undefined {
  const paths: string[] = [];
  let length = 0;
  for (const [at, name] of base.entries()) {
    const path = `${dirs[folderOf(at)] ?? ''}${name}`;
    length += path.length + 1;
    if (length > MAX_TEXT) return undefined;
    // A line break would make two paths of one.
    if (path.startsWith('/') && !path.includes('\n')) paths.push(path);
  }
  return paths.join('\n');
}
