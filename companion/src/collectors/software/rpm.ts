import type {OpenedFile, System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {readOsRelease} from '../os-release.ts';
import {distinguish} from './distinguish.ts';
import {createHarvest, type Found} from './harvest.ts';
import {type RpmHeader, readRpmHeader} from './rpm-header.ts';
import {toRpmPackage} from './rpm-package.ts';
import {queryRpm} from './rpm-query.ts';
import {damaged} from './sqlite/pages.ts';
import {readColumns, readTable} from './sqlite/table.ts';

/** Fedora's newer place first; the older one is then a link to it. */
const FOLDERS = ['/usr/lib/sysimage/rpm', '/var/lib/rpm'];
const SQLITE = 'rpmdb.sqlite';
/** Berkeley DB (RHEL 8 and older) and ndb (SUSE). */
const OLDER = ['Packages', 'Packages.db'];
const NAMES = /^(?:rpmdb\.sqlite|rpmdb\.sqlite-wal|Packages|Packages\.db)$/;
const MAX_ROWS = 50_000;
const MAX_TRIES = 3;

/** A header, or undefined for an entry that is none. */
type Headers = readonly (RpmHeader | undefined)[];

/** Packages installed by rpm (Red Hat's family, Fedora, SUSE), from its own database. */
export const rpm: Collector = {
  id: 'rpm',
  platforms: ['linux'],
  foreign: true,
  watches: FOLDERS.map((folder) => ({folder, names: NAMES})),
  async collect(system, signal): Promise<Collected | undefined> {
    const headers = await readHeaders(system, signal);
    if (headers === undefined) return undefined;
    const os = (await readOsRelease(system))?.get('ID') ?? '';
    const harvest = createHarvest();
    const packages: Found[] = [];
    for (const header of headers) {
      const found = header && toRpmPackage(header, os);
      if (found) packages.push(found);
      else if (header === undefined) harvest.drop();
    }
    for (const item of distinguish(packages)) harvest.add(item);
    return harvest.result() ?? {software: []};
  },
};

async function readHeaders(system: System, signal: AbortSignal): Promise<Headers | undefined> {
  for (const folder of FOLDERS) {
    const names = (await system.list(folder)) ?? [];
    if (names.includes(SQLITE)) return readSettled(system, `${folder}/${SQLITE}`);
    if (!OLDER.some((name) => names.includes(name))) continue;
    if (system.foreign) throw new Error(`${folder}: in a format only rpm itself can read`);
    return queryRpm(system, folder, signal);
  }
  return undefined;
}

/** Reads again what changed while it was read: rpm may be writing. */
async function readSettled(system: System, path: string): Promise<Headers> {
  for (let tries = 1; ; tries++) {
    const before = await fingerprint(system, path);
    const read = await readDatabase(system, path);
    if ((await fingerprint(system, path)) === before) {
      if (read instanceof Error) throw read;
      return read;
    }
    if (tries === MAX_TRIES) throw new Error(`${path}: is being written`);
  }
}

async function fingerprint(system: System, path: string): Promise<string> {
  const files = await Promise.all([system.stat(path), system.stat(`${path}-wal`)]);
  return files.map((file) => file?.fingerprint ?? '').join(' ');
}

/** The error is an answer: what is half written a moment ago may be whole now. */
async function readDatabase(system: System, path: string): Promise<Headers | Error> {
  let main: OpenedFile | undefined;
  let log: OpenedFile | undefined;
  try {
    main = await system.open(path);
    log = await system.open(`${path}-wal`);
    if (!main) return new Error(`${path}: gone`);
    return readPackages(main, log);
  } catch (error) {
    if (error instanceof RangeError) return damaged('a number leads out of it');
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    main?.close();
    log?.close();
  }
}

/** Table `Packages`: a number and the header of each package (rpm, lib/backend/sqlite.cc). */
export function readPackages(main: OpenedFile, log: OpenedFile | undefined): Headers {
  const headers: (RpmHeader | undefined)[] = [];
  for (const row of readTable(main, log, 'Packages')) {
    const blob = readColumns(row, 2)[1];
    headers.push(blob && readRpmHeader(row, blob.from));
    if (headers.length > MAX_ROWS) throw damaged('more packages than there can be');
  }
  return headers;
}
