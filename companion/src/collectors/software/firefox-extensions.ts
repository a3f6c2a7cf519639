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
  watches: mozillaProfileWatches(/^extensions\.json$/),
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
  return elementsOf(at(file, 'addons'), MAX_ADDONS).flatMap((addon) => {
    if (at(addon, 'type') !== 'extension' || isBuiltIn(addon)) return [];
    const extension = readAddon(addon, profile);
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

/** An entry of `extensions.json`; undefined without id or version. */
function readAddon(addon: unknown, profile: Profile): Extension | undefined {
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
    permissions: namesIn([
      at(addon, 'userPermissions', 'permissions'),
      at(addon, 'userPermissions', 'origins'),
    ]),
    ...(publisher === undefined ? {} : {publisher}),
    ...(typeof active === 'boolean' ? {enabled: active} : {}),
    // AddonManager.SIGNEDSTATE_*: below 1 missing, unknown or broken; none where no signature is asked for.
    ...(typeof state === 'number' ? {signed: state >= 1} : {}),
    ...(path === undefined ? {} : {path}),
  };
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
