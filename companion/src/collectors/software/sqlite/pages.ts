import type {OpenedFile} from '../../../system/system.ts';
import {viewOf} from './view.ts';
import {readWal} from './wal.ts';

/** A database's pages by number, from 1. */
export interface Pages {
  /** Bytes of a page that carry content. */
  readonly usable: number;
  readonly count: number;
  /** Throws when the page is not there, or more are asked for than a sound database has. */
  page(number: number): DataView;
}

const MAGIC = 'SQLite format 3\0';
/** 2 GB of pages of 4 KB; an rpm database of 10,000 packages has 300 MB. */
const MAX_PAGES = 500_000;
/** The schema's pages are looked at besides the table's. */
const SPARE = 16;

/** Something in the file is not as the format has it. */
export function damaged(what: string): Error {
  return new Error(`the database is damaged: ${what}`);
}

/**
 * Reads a SQLite 3 database page by page (sqlite.org/fileformat2.html), with what its write-ahead log has over it.
 * In a sound one every page belongs to one thing: whoever asks for more pages than there are goes in circles.
 */
export function openPages(main: OpenedFile, log: OpenedFile | undefined): Pages {
  const head = main.read(0, 100);
  if (head.length < 100 || new TextDecoder('latin1').decode(head.subarray(0, 16)) !== MAGIC) {
    throw damaged('no SQLite header');
  }
  const view = viewOf(head);
  const told = view.getUint16(16);
  const size = told === 1 ? 65_536 : told;
  const usable = size - view.getUint8(20);
  if (size < 512 || (size & (size - 1)) !== 0 || usable < 480) throw damaged('page size');

  const overlay = log ? readWal(log, size) : undefined;
  const count = overlay?.pages ?? Math.floor(main.size / size);
  if (count > MAX_PAGES) throw new Error('the database is too large');
  let left = count + SPARE;
  return {
    usable,
    count,
    page(number) {
      left -= 1;
      if (left < 0) throw damaged('pages in a circle');
      if (number < 1 || number > count) throw damaged(`page ${number}`);
      const logged = overlay?.offsets.get(number);
      const bytes = logged === undefined ? main.read((number - 1) * size, size) : log?.read(logged, size);
      if (bytes?.length !== size) throw damaged(`page ${number} is cut off`);
      return viewOf(bytes);
    },
  };
}
