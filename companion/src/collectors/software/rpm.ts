import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {readOsRelease} from '../os-release.ts';
import {distinguish} from './distinguish.ts';
import {createHarvest, type Found} from './harvest.ts';
import {findRpmDatabase, type HeaderPlace, RPM_FOLDERS, readRpmDatabase} from './rpm-database.ts';
import {type RpmHeader, readRpmHeader} from './rpm-header.ts';
import {toRpmPackage} from './rpm-package.ts';
import {queryRpm} from './rpm-query.ts';

const NAMES = /^(?:rpmdb\.sqlite|rpmdb\.sqlite-wal|Packages|Packages\.db)$/;

/** A header, or undefined for an entry that is none. */
type Headers = readonly (RpmHeader | undefined)[];

/** Packages installed by rpm (Red Hat's family, Fedora, SUSE), from its own database. */
export const rpm: Collector = {
  id: 'rpm',
  platforms: ['linux'],
  foreign: true,
  watches: RPM_FOLDERS.map((folder) => ({folder, names: NAMES})),
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
  const database = await findRpmDatabase(system);
  if (!database) return undefined;
  if (database.format === 'sqlite') return readRpmDatabase(system, database.path, headersOf);
  const {folder} = database;
  if (system.foreign) throw new Error(`${folder}: in a format only rpm itself can read`);
  return queryRpm(system, folder, signal);
}

function headersOf(places: Iterable<HeaderPlace>): Headers {
  const headers: (RpmHeader | undefined)[] = [];
  for (const place of places) headers.push(place && readRpmHeader(place.row, place.from));
  return headers;
}
