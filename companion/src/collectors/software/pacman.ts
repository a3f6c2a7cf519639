import type {Software} from '@plimsoll/shared/inventory';

import type {Collected, Collector} from '../collector.ts';
import {createHarvest, type Found} from './harvest.ts';
import {wholeEntries} from './whole.ts';

const FOLDER = '/var/lib/pacman/local';
/** More than any system has; each is a folder that must be read. */
const MAX_FOLDERS = 20_000;

/** Packages installed by pacman (Arch and its kin), from its own database. */
export const pacman: Collector = {
  id: 'pacman',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: FOLDER, names: /^[A-Za-z0-9@_+]/}],
  async collect(system, signal): Promise<Collected | undefined> {
    const names = await system.list(FOLDER);
    if (names === undefined) return undefined;
    const harvest = createHarvest();
    for (const name of names.filter((entry) => entry !== 'ALPM_DB_VERSION').slice(0, MAX_FOLDERS)) {
      signal.throwIfAborted();
      const text = await system.readText(`${FOLDER}/${name}/desc`).catch(() => undefined);
      // A package being installed has its folder before it has its description.
      if (text === undefined || wholeEntries(text).cut) harvest.drop();
      else harvest.add(parseDesc(text));
    }
    return harvest.result() ?? {software: []};
  },
};

/**
 * Reads a package's description (alpm-db-desc(5)): `%KEY%`, a line a value, an empty line. A value may look like a key, as a
 * packager's words or what a package needs can. Never throws.
 */
export function parseDesc(text: string): Found {
  const fields = new Map<string, string[]>();
  let values: string[] | undefined;
  for (const line of text.split('\n')) {
    if (line === '') values = undefined;
    else if (values) values.push(line.trim());
    else {
      values = [];
      if (WANTED.has(line)) fields.set(line, values);
    }
  }
  const [name = '', version = '', arch = '', base = '', packager = ''] = TEXTS.map(
    (key) => fields.get(key)?.[0],
  );
  return {
    id: `alpm:${name}:${arch}`,
    type: 'alpm',
    name,
    version,
    ...(arch === '' ? {} : {arch}),
    source: {name: base || name, version},
    ...originOf(packager, fields.get(VALIDATION)?.includes('pgp') === true),
  };
}

const TEXTS = ['%NAME%', '%VERSION%', '%ARCH%', '%BASE%', '%PACKAGER%'];
const VALIDATION = '%VALIDATION%';
const WANTED = new Set([...TEXTS, VALIDATION]);

/** makepkg's own word for somebody who set no name: a package built here, from the AUR for instance. */
const NOBODY = 'Unknown Packager';
const DEVELOPER = /@archlinux\.org>$/;

/** A package of the distribution is signed, by one of its developers (wiki.archlinux.org, "Arch package guidelines"). */
function originOf(packager: string, signed: boolean): Pick<Software, 'origin' | 'vendor'> {
  if (signed && DEVELOPER.test(packager)) return {origin: 'distribution'};
  if (packager === NOBODY) return {origin: 'other-vendor'};
  const vendor = packager.replace(/\s*<[^>]*>?\s*$/, '').slice(0, 256);
  if (signed || vendor === '') return {origin: 'unknown'};
  return {origin: 'other-vendor', vendor};
}
