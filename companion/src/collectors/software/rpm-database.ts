import type {OpenedFile, System} from '../../system/system.ts';
import {damaged} from './sqlite/pages.ts';
import type {Content} from './sqlite/payload.ts';
import {readColumns, readTable} from './sqlite/table.ts';

/** Fedora's newer place first; the older one is then a link to it. */
export const RPM_FOLDERS: readonly string[] = ['/usr/lib/sysimage/rpm', '/var/lib/rpm'];
const SQLITE = 'rpmdb.sqlite';
/** Berkeley DB (RHEL 8 and older) and ndb (SUSE). */
const OLDER = ['Packages', 'Packages.db'];
const MAX_ROWS = 50_000;
const MAX_TRIES = 3;

/** Where rpm keeps its packages, in a format that is read here or one that only rpm itself reads. */
export type RpmDatabase =
  | {readonly format: 'sqlite'; readonly path: string}
  | {readonly format: 'older'; readonly folder: string};

/** Undefined where there is no database of rpm. */
export async function findRpmDatabase(system: System): Promise<RpmDatabase | undefined> {
  for (const folder of RPM_FOLDERS) {
    const names = (await system.list(folder)) ?? [];
    if (names.includes(SQLITE)) return {format: 'sqlite', path: `${folder}/${SQLITE}`};
    if (OLDER.some((name) => names.includes(name))) return {format: 'older', folder};
  }
  return undefined;
}

/** Where a package's header begins in its row; undefined for a row that holds none. */
export type HeaderPlace = {readonly row: Content; readonly from: number} | undefined;

/**
 * What `read` makes of all headers. It is called again when the database changed meanwhile: rpm may be writing. Throws when
 * that goes on, and when the file is no sound database.
 */
export async function readRpmDatabase<T>(
  system: System,
  path: string,
  read: (headers: Iterable<HeaderPlace>) => T | Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const before = await fingerprint(system, path);
    const done = await readOnce(system, path, read);
    if ((await fingerprint(system, path)) === before) {
      if (done instanceof Error) throw done;
      return done.value;
    }
    if (tries === MAX_TRIES) throw new Error(`${path}: is being written`);
  }
}

async function fingerprint(system: System, path: string): Promise<string> {
  const files = await Promise.all([system.stat(path), system.stat(`${path}-wal`)]);
  return files.map((file) => file?.fingerprint ?? '').join(' ');
}

/** The error is an answer: what is half written a moment ago may be whole now. */
async function readOnce<T>(
  system: System,
  path: string,
  read: (headers: Iterable<HeaderPlace>) => T | Promise<T>,
): Promise<{readonly value: T} | Error> {
  let main: OpenedFile | undefined;
  let log: OpenedFile | undefined;
  try {
    main = await system.open(path);
    log = await system.open(`${path}-wal`);
    if (!main) return new Error(`${path}: gone`);
    return {value: await read(headersIn(main, log))};
  } catch (error) {
    if (error instanceof RangeError) return damaged('a number leads out of it');
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    main?.close();
    log?.close();
  }
}

/** Table `Packages`: a number and the header of each package (rpm, lib/backend/sqlite.cc). */
function* headersIn(main: OpenedFile, log: OpenedFile | undefined): Generator<HeaderPlace> {
  let rows = 0;
  for (const row of readTable(main, log, 'Packages')) {
    const blob = readColumns(row, 2)[1];
    yield blob && {row, from: blob.from};
    rows += 1;
    if (rows > MAX_ROWS) throw damaged('more packages than there can be');
  }
}
