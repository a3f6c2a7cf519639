import type {Software} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {createHarvest, type Found, type Harvest} from './harvest.ts';
import {HOME_POLL_SECONDS, homeWatches, readHomes} from './homes.ts';
import {parseObject} from './package-json.ts';

const FILE = '.crates2.json';
const NAME = /^\.crates2\.json$/;
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_CRATES = 2_000;

/** Programs `cargo install` has built, from its own record. What they were built of is not recorded. */
export const cargo: Collector = {
  id: 'cargo',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: '/usr/local/cargo', names: NAME}, ...homeWatches(['.cargo'], NAME)],
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system): Promise<Collected | undefined> {
    const harvest = createHarvest(MAX_CRATES);
    const homes = await readHomes(system, harvest);
    for (const folder of ['/usr/local/cargo', ...homes.map((home) => `${home}/.cargo`)]) {
      await addFrom(system, harvest, folder);
    }
    return harvest.result();
  },
};

async function addFrom(system: System, harvest: Harvest, folder: string): Promise<void> {
  try {
    const bytes = await system.readBytes(`${folder}/${FILE}`, MAX_BYTES);
    // `cargo install --list` leaves an empty one behind where nothing was installed.
    if (!bytes || bytes.length === 0) return;
    const crates = parseCrates(new TextDecoder().decode(bytes), folder);
    if (crates === undefined) harvest.note(`${folder}/${FILE}: not readable as cargo writes it`);
    for (const found of crates ?? []) {
      if (found) harvest.add(found);
      else harvest.drop();
    }
  } catch {
    harvest.note(`${folder}: closed`);
  }
}

/** `ripgrep 14.1.0 (registry+https://github.com/rust-lang/crates.io-index)`. */
const KEY = /^(?<name>[A-Za-z0-9_-]{1,100}) (?<version>\d[A-Za-z0-9.+-]{0,100}) \((?<source>[^)]{1,500})\)$/;
const REGISTRY =
  /^(?:registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index|sparse\+https:\/\/index\.crates\.io\/)$/;
const MAX_BINARIES = 50;

/**
 * What cargo has installed below `folder` (doc.rust-lang.org/cargo, "cargo install"); undefined when the text is not its record,
 * and so is each entry that says no crate.
 */
export function parseCrates(text: string, folder: string): readonly (Found | undefined)[] | undefined {
  const installs = parseObject(text)?.get('installs');
  if (typeof installs !== 'object' || installs === null) return undefined;
  return Object.entries(installs).map(([key, crate]) => {
    const {name, version, source} = (key.length > 1000 ? undefined : KEY.exec(key)?.groups) ?? {};
    if (name === undefined || version === undefined) return undefined;
    // One built from a repository or a folder of somebody's may be anything.
    const origin: Software['origin'] = REGISTRY.test(source ?? '') ? 'other-vendor' : 'unknown';
    const paths = binariesOf(crate).map((binary) => `${folder}/bin/${binary}`);
    return {id: `cargo:${name}:${version}:${folder}`, type: 'cargo', name, version, origin, paths};
  });
}

function binariesOf(crate: unknown): string[] {
  if (typeof crate !== 'object' || crate === null || !('bins' in crate) || !Array.isArray(crate.bins))
    return [];
  const names: unknown[] = crate.bins;
  return names
    .filter((name) => typeof name === 'string')
    .filter((name) => /^[\w.-]{1,100}$/.test(name))
    .slice(0, MAX_BINARIES);
}
