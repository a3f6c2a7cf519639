import type {System} from '../../system/system.ts';
import {findRpmDatabase, type HeaderPlace, readRpmDatabase} from '../software/rpm-database.ts';
import {readRpmFiles} from '../software/rpm-files.ts';
import {readRpmHeader} from '../software/rpm-header.ts';
import {rpmId} from '../software/rpm-package.ts';
import type {FileList} from './owners.ts';

/** After so many packages everybody else has a turn. */
const PACKAGES_A_TURN = 64;

/**
 * Hands each package of rpm with its files to `take`, one after the other; a package may come again when the database
 * changed meanwhile. Gives the reason, for people, why they are not told, where they are not.
 */
export async function takeRpmLists(
  system: System,
  signal: AbortSignal,
  take: (list: FileList) => void,
): Promise<string | undefined> {
  try {
    const database = await findRpmDatabase(system);
    if (!database) return undefined;
    // Asked for all files, rpm takes seconds; and paths of whatever runs are no arguments for a program.
    if (database.format === 'older')
      return `${database.folder}: which packages of rpm are in use is not known: only rpm itself can read this format`;
    const unread = await readRpmDatabase(system, database.path, (headers) => takeAll(headers, signal, take));
    return unread === 0 ? undefined : `packages of rpm whose files cannot be read: ${unread}`;
  } catch (error) {
    if (signal.aborted) throw error;
    const why = error instanceof Error ? error.message : 'unreadable';
    return `which packages of rpm are in use is not known: ${why}`;
  }
}

/** How many packages could not be read. */
async function takeAll(
  headers: Iterable<HeaderPlace>,
  signal: AbortSignal,
  take: (list: FileList) => void,
): Promise<number> {
  let [count, unread] = [0, 0];
  for (const place of headers) {
    count += 1;
    if (count % PACKAGES_A_TURN === 0) await new Promise(setImmediate);
    signal.throwIfAborted();
    const header = place && readRpmHeader(place.row, place.from);
    const files = place && readRpmFiles(place.row, place.from);
    if (!header || files === undefined || header.name === '') unread += 1;
    else if (files !== '') take({name: `${header.name}:${header.arch}`, id: rpmId(header), files});
  }
  return unread;
}
