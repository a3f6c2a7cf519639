import type {ExtensionSource} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import {isSystem, namesIn} from '../browser-data/chromium-settings.ts';
import {collectExtensions, type Extension} from '../browser-data/extensions.ts';
import {at, elementsOf, readJson, textAt} from '../browser-data/json.ts';
import {mozillaProfiles, type Profile} from '../browser-data/profiles.ts';
import {mozillaProfileWatches} from '../browser-data/watches.ts';
import type {Collector} from '../collector.ts';
import type {Harvest} from './harvest.ts';
import {HOME_POLL_SECONDS} from './homes.ts';

const MAX_ADDONS = 1000;

/** Add-ons of Firefox and Thunderbird, in the profiles that may be read. */
export const firefoxExtensions: Collector = {
  id: 'firefox-extensions',
  platforms: ['linux', 'darwin', 'win32'],
  foreign: true,
  watches: mozillaProfileWatches(/^extension(?:s|-preferences)\.json$/),
  pollSeconds: HOME_POLL_SECONDS,
  collect: (system, signal) =>
    collectExtensions(system, signal, {
      type: 'firefox-addon',
      fact: 'firefoxExtensions',
      profiles: mozillaProfiles,
      extensions: readAddons,
    }),
};

async function readAddons(system: System, profile: Profile, harvest: Harvest): Promise<Extension[]> {
  const file = await readJson(system, `${profile.path}/extensions.json`, harvest);
  const grants = await readJson(system, `${profile.path}/extension-preferences.json`, harvest);
  return elementsOf(at(file, 'addons'), MAX_ADDONS).flatMap((addon) => {
    if (at(addon, 'type') !== 'extension' || isBuiltIn(addon)) return [];
    const extension = readAddon(addon, {profile, grants});
    if (extension === undefined) harvest.drop();
    return extension ?? [];
  });
}

/** Brought by the program itself, or by Mozilla as its part (toolkit/mozapps/extensions, XPIProvider). */
function isBuiltIn(addon: unknown): boolean {
  const location = at(addon, 'location');
  return typeof location === 'string' && BUILT_IN.has(location);
}

const BUILT_IN = new Set(['app-builtin', 'app-builtin-addons', 'app-system-addons', 'app-system-defaults']);

interface Beside {
  readonly profile: Profile;
  /** Content of `extension-preferences.json`; undefined where there is none. */
  readonly grants: unknown;
}

/** An entry of `extensions.json`; undefined without id or version. */
function readAddon(addon: unknown, {profile, grants}: Beside): Extension | undefined {
  const id = textAt(at(addon, 'id'), 200);
  const version = textAt(at(addon, 'version'), 64);
  if (id === undefined || version === undefined) return undefined;
  const publisher = textAt(at(addon, 'defaultLocale', 'creator'), 256);
  const path = textAt(at(addon, 'path'), 1024);
  const active = at(addon, 'active');
  const state = at(addon, 'signedState');
  return {
    profile,
    id,
    name: textAt(at(addon, 'defaultLocale', 'name'), 256) ?? id,
    version,
    source: sourceOf(addon, path),
    permissions: permissionsOf(addon, grants === undefined ? undefined : {granted: at(grants, id)}),
    ...(publisher === undefined ? {} : {publisher}),
    ...(typeof active === 'boolean' ? {enabled: active} : {}),
    // AddonManager.SIGNEDSTATE_*: below 1 missing, unknown or broken; none where no signature is asked for.
    ...(typeof state === 'number' ? {signed: state >= 1} : {}),
    ...(path === undefined ? {} : {path}),
  };
}

/**
 * What every add-on of its kind may do, and what was granted to this one besides: permissions it may ask for later, and from
 * manifest version 3 on all pages, which Firefox grants at the installation and people take back one by one
 * (ExtensionPermissions.sys.mjs). Where the file of grants is missing: the pages it asks for at the installation.
 */
function permissionsOf(addon: unknown, known: {readonly granted: unknown} | undefined): readonly string[] {
  const more = known ? known.granted : {origins: at(addon, 'requestedPermissions', 'origins')};
  const lists = [at(addon, 'userPermissions'), more].flatMap((told) => [
    at(told, 'permissions'),
    at(told, 'origins'),
  ]);
  // What Firefox notes for itself, as that private windows are open to it.
  return namesIn(lists).filter((name) => !name.startsWith('internal:'));
}

/** Places other programs put add-ons at; only one of them, `app-system-share`, is the distribution's. */
const BESIDE = new Set([
  'app-global',
  'app-system-local',
  'app-system-share',
  'app-system-user',
  'winreg-app-global',
  'winreg-app-user',
]);
const STORES = [
  'https://addons.mozilla.org/',
  'https://addons.thunderbird.net/',
  'https://addons.cdn.mozilla.net/',
];
const STORE_SOURCES = new Set(['amo', 'atn', 'disco']);

function sourceOf(addon: unknown, path: string | undefined): ExtensionSource {
  const location = at(addon, 'location');
  const told = at(addon, 'installTelemetryInfo', 'source');
  const method = at(addon, 'installTelemetryInfo', 'method');
  const uri = at(addon, 'sourceURI');
  if (location === 'app-temporary') return 'unpacked';
  if (isSystem(path)) return 'system';
  if (told === 'enterprise-policy') return 'policy';
  const beside = typeof location === 'string' && BESIDE.has(location);
  if (beside || at(addon, 'foreignInstall') === true || method === 'sideload') return 'sideloaded';
  const store = typeof told === 'string' && STORE_SOURCES.has(told);
  if (store || (typeof uri === 'string' && STORES.some((begin) => uri.startsWith(begin)))) return 'store';
  return typeof uri === 'string' || told === 'file-url' || method === 'install-from-file'
    ? 'file'
    : 'unknown';
}
