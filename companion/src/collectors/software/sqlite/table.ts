import type {OpenedFile} from '../../../system/system.ts';
import {damaged, openPages, type Pages} from './pages.ts';
import {type Content, createPayload} from './payload.ts';
import {readVarint} from './varint.ts';

/** One value of a row, as bytes: where it begins in the row's content, and how long it is. */
export interface Column {
  readonly from: number;
  readonly length: number;
  /** 0 NULL, 1–9 numbers, even from 12 bytes, odd from 13 text (sqlite.org/fileformat2.html, "Record Format"). */
  readonly type: number;
}

/** The rows of one table, in the order they lie. Throws when the file is no sound database or has no such table. */
export function* readTable(
  main: OpenedFile,
  log: OpenedFile | undefined,
  name: string,
): Generator<Content, void, undefined> {
  const pages = openPages(main, log);
  for (const row of rowsBelow(pages, 1)) {
    const [type, table, , root] = readColumns(row, 5);
    if (textOf(row, type) !== 'table' || textOf(row, table) !== name) continue;
    yield* rowsBelow(pages, numberOf(row, root));
    return;
  }
  throw damaged(`no table ${name}`);
}

/** Where the first `count` values of a row are. */
export function readColumns(row: Content, count: number): readonly Column[] {
  const [size] = readVarint(row.head(9), 0);
  if (size > MAX_RECORD_HEADER) throw damaged('a row of too many values');
  const head = row.head(size);
  const columns: Column[] = [];
  let [, at] = readVarint(head, 0);
  let from = size;
  while (at < size && columns.length < count) {
    const [type, next] = readVarint(head, at);
    const length = lengthOf(type);
    if (from + length > row.length) throw damaged('a value is cut off');
    columns.push({from, length, type});
    from += length;
    at = next;
  }
  return columns;
}

const MAX_RECORD_HEADER = 4096;
const NUMBER_LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0];

function lengthOf(type: number): number {
  return type < 12 ? (NUMBER_LENGTHS[type] ?? 0) : Math.floor((type - 12) / 2);
}

function textOf(row: Content, column: Column | undefined): string {
  if (!column || column.length > 256) return '';
  const view = row.head(column.from + column.length);
  return new TextDecoder().decode(view).slice(column.from);
}

function numberOf(row: Content, column: Column | undefined): number {
  if (column?.type === 9) return 1;
  if (!column || column.type < 1 || column.type > 4) return 0;
  const view = row.head(column.from + column.length);
  let value = 0;
  for (let at = column.from; at < column.from + column.length; at++) value = value * 256 + view.getUint8(at);
  return value;
}

const INTERIOR = 5;
const LEAF = 13;

/** Rows of a b-tree: pages are taken from a stack, so that a deep tree costs no more than a flat one. */
function* rowsBelow(pages: Pages, root: number): Generator<Content, void, undefined> {
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const page = pages.page(number);
    // The database's own header comes first on page 1.
    const head = number === 1 ? 100 : 0;
    const type = page.getUint8(head);
    if (type === LEAF) {
      for (const at of cellsOf(page, head + 8, page.getUint16(head + 3))) yield rowAt(pages, page, at);
    } else if (type === INTERIOR) {
      const below = cellsOf(page, head + 12, page.getUint16(head + 3)).map((at) => page.getUint32(at));
      waiting.push(page.getUint32(head + 8), ...below.toReversed());
    } else throw damaged(`page ${number} is of type ${type}`);
    if (waiting.length > pages.count) throw damaged('pages in a circle');
  }
}

function cellsOf(page: DataView, from: number, count: number): number[] {
  return Array.from({length: count}, (_, index) => page.getUint16(from + index * 2));
}

/** How much of a row lies on its own page: sqlite.org/fileformat2.html, "Cell Payload Overflow Pages". */
function rowAt(pages: Pages, page: DataView, at: number): Content {
  const [length, afterLength] = readVarint(page, at);
  const [, from] = readVarint(page, afterLength);
  const most = pages.usable - 35;
  const least = Math.floor(((pages.usable - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (pages.usable - 4));
  const local = length <= most ? length : fitting <= most ? fitting : least;
  const end = from + local;
  if (end + (length > local ? 4 : 0) > page.byteLength) throw damaged('a row leaves its page');
  return createPayload(pages, {
    length,
    local: new Uint8Array(page.buffer, page.byteOffset + from, local),
    next: length > local ? page.getUint32(end) : 0,
  });
}
