import type {BrowserExtensionFact, ExtensionSource} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collected} from '../collector.ts';
import {createHarvest, type Found, type Harvest, isPlain} from '../software/harvest.ts';
import {readPeople} from './people.ts';
import type {Profile} from './profiles.ts';

/** One extension in one profile. */
export interface Extension {
  readonly profile: Profile;
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly source: ExtensionSource;
  readonly publisher?: string;
  readonly enabled?: boolean;
  readonly signed?: boolean;
  readonly permissions: readonly string[];
  /** Folder or package it is loaded from. */
  readonly path?: string;
}

/** How one family keeps its extensions. */
export interface Family {
  /** Type of the items. */
  readonly type: 'chrome-extension' | 'firefox-addon';
  readonly fact: 'chromiumExtensions' | 'firefoxExtensions';
  readonly profiles: (system: System, home: string) => Promise<readonly Profile[]>;
  readonly extensions: (system: System, profile: Profile, harvest: Harvest) => Promise<readonly Extension[]>;
}

/** Extensions in every profile of a family that may be read: once each in the inventory, profile by profile in the facts. */
export async function collectExtensions(
  system: System,
  signal: AbortSignal,
  family: Family,
): Promise<Collected | undefined> {
  const harvest = createHarvest();
  const found: Extension[] = [];
  let [profiles, refused] = [0, false];
  for (const home of await readPeople(system, harvest)) {
    try {
      for (const profile of await family.profiles(system, home)) {
        signal.throwIfAborted();
        profiles += 1;
        found.push(...(await family.extensions(system, profile, harvest)));
      }
    } catch (error) {
      if (signal.aborted) throw error;
      refused = true;
      harvest.note(error instanceof Error ? error.message : `${home}: unreadable`);
    }
  }
  for (const item of itemsOf(found, family.type)) harvest.add(item);
  const result = harvest.result();
  // Nobody's profiles could be seen: that there is no extension is then not known.
  if (profiles === 0 && (refused || result !== undefined)) return result;
  return {...result, facts: {[family.fact]: found.map(factOf)}};
}

function factOf({profile, id, name, source, enabled, signed, permissions}: Extension): BrowserExtensionFact {
  return {
    browser: profile.browser.name,
    profile: profile.path,
    id,
    name,
    source,
    permissions,
    ...(enabled === undefined ? {} : {enabled}),
    ...(signed === undefined ? {} : {signed}),
  };
}

/** One item for each browser, extension and version; the first version has the plain id, which an update then keeps. */
function itemsOf(found: readonly Extension[], type: Family['type']): Found[] {
  const groups = Map.groupBy(
    found,
    ({profile, id, version}) => `${profile.browser.product}/${id}@${version}`,
  );
  const taken = new Set<string>();
  return [...groups].toSorted(byKey).flatMap(([key, group]) => {
    const [first] = group;
    if (!first) return [];
    const plain = `${type}:${first.profile.browser.product}/${first.id}`;
    const id = taken.has(plain) ? `${type}:${key}` : plain;
    taken.add(plain);
    return [itemOf(group, first, {id, type})];
  });
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

const MAX_PATHS = 50;
const MAX_PERMISSIONS = 500;

function itemOf(group: readonly Extension[], first: Extension, key: Pick<Found, 'id' | 'type'>): Found {
  const {id, name, version, publisher, source, profile} = first;
  const paths = [
    ...new Set(group.flatMap(({path}) => (path !== undefined && isPlain(path, 1024) ? [path] : []))),
  ];
  const states = group.map(({enabled}) => enabled);
  const enabled = states.includes(true) || (states.includes(undefined) ? undefined : false);
  const permissions = [...new Set(group.flatMap((extension) => extension.permissions))].toSorted();
  return {
    ...key,
    name,
    version,
    origin: source === 'system' ? 'distribution' : 'other-vendor',
    ...(publisher === undefined ? {} : {publisher}),
    packageId: id,
    extends: profile.browser.name,
    installedFrom: source,
    ...(enabled === undefined ? {} : {enabled}),
    permissions: permissions.slice(0, MAX_PERMISSIONS),
    ...(paths.length === 0 ? {} : {paths: paths.slice(0, MAX_PATHS)}),
  };
}
