import type {Software} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {createHarvest, type Found, type Harvest} from './harvest.ts';
import {CUT_OFF, wholeEntries} from './whole.ts';

/** apk-tools 3 keeps its database below /usr. */
const FOLDERS = ['/lib/apk/db', '/usr/lib/apk/db'];

/** Packages installed by apk (Alpine), from its own database. */
export const apk: Collector = {
  id: 'apk',
  platforms: ['linux'],
  foreign: true,
  watches: FOLDERS.map((folder) => ({folder, names: /^installed$/})),
  async collect(system): Promise<Collected | undefined> {
    const read = await readFirst(system);
    if (read === undefined) return undefined;
    const {text, cut} = wholeEntries(read);
    const origin = originOf((await system.readText('/etc/apk/repositories')) ?? '');
    const harvest = createHarvest();
    parseInstalled(text, origin, harvest);
    if (cut) harvest.note(`the database of apk ${CUT_OFF}`);
    return harvest.result() ?? {software: []};
  },
};

async function readFirst(system: System): Promise<string | undefined> {
  for (const folder of FOLDERS) {
    const text = await system.readText(`${folder}/installed`);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Alpine's own archive on any mirror: `https://host/alpine/v3.20/main`, with or without a tag before it. */
const OWN = /\/(?:v\d{1,3}\.\d{1,3}|edge|latest-stable)\/(?:main|community|testing)\/?$/;

/** Packages do not say which repository they are from: they are Alpine's where there is no other. */
export function originOf(repositories: string): Software['origin'] {
  const lines = repositories.split('\n').map((line) => line.trim());
  const used = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return used.length > 0 && used.every((line) => OWN.test(line)) ? 'distribution' : 'unknown';
}

/**
 * Reads apk's database (apk-tools, "Installed DB format"): blocks of `X:value` lines with an empty line after each. Of
 * each line the first letter is looked at before anything else: most are files. Never throws.
 */
export function parseInstalled(text: string, origin: Software['origin'], harvest: Harvest): void {
  let fields = new Map<string, string>();
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    if (end === from) {
      addPackage(fields, origin, harvest);
      fields = new Map();
    } else if (WANTED.has(text.charAt(from)) && text.charAt(from + 1) === ':') {
      fields.set(text.charAt(from), text.slice(from + 2, end).trim());
    }
    from = end + 1;
  }
  addPackage(fields, origin, harvest);
}

/** Package, version, architecture, and the package an APKBUILD is named after. */
const WANTED = new Set(['P', 'V', 'A', 'o']);

function addPackage(fields: ReadonlyMap<string, string>, origin: Software['origin'], harvest: Harvest): void {
  if (fields.size === 0) return;
  const [name = '', version = '', arch = ''] = ['P', 'V', 'A'].map((key) => fields.get(key));
  // A virtual package (`apk add --virtual .build`) is a list of others.
  if (name.startsWith('.')) return;
  const found: Found = {
    id: `apk:${name}:${arch}`,
    type: 'apk',
    name,
    version,
    ...(arch === '' ? {} : {arch}),
    source: {name: fields.get('o') || name, version},
    origin,
  };
  harvest.add(found);
}
