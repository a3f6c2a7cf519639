import type {ExtensionSource} from '@plimsoll/shared/inventory';

import {at, elementsOf, membersOf, textAt} from './json.ts';

/** What a profile's preferences say of one extension. */
export interface ExtensionSetting {
  readonly id: string;
  readonly source: ExtensionSource;
  /** Absent: the profile does not say. */
  readonly enabled?: boolean;
  /** As written: below the profile's `Extensions`, or absolute for one that lies elsewhere. */
  readonly path?: string;
  /** The manifest, where the profile keeps a copy. */
  readonly manifest?: unknown;
  /** What it may do now; absent: the profile does not say. */
  readonly permissions?: readonly string[];
}

const MAX_EXTENSIONS = 1000;
const MAX_PERMISSIONS = 500;
/** An extension's id: the first half of its key's hash in letters from a to p. */
export const EXTENSION_ID = /^[a-p]{32}$/;

/**
 * Extensions of `extensions.settings` in Preferences and Secure Preferences, which of them holds the settings differs by
 * platform. Built-in ones, and ids that are only remembered, are left out.
 */
export function readSettings(preferences: readonly unknown[]): ExtensionSetting[] {
  const merged = new Map<string, unknown[]>();
  for (const file of preferences) {
    for (const [id, entry] of membersOf(at(file, 'extensions', 'settings'), MAX_EXTENSIONS)) {
      if (!EXTENSION_ID.test(id)) continue;
      const before = merged.get(id);
      if (before) before.push(entry);
      else merged.set(id, [entry]);
    }
  }
  return [...merged].flatMap(([id, entries]) => readSetting(id, entries) ?? []);
}

function readSetting(id: string, entries: readonly unknown[]): ExtensionSetting | undefined {
  function member(...names: readonly string[]): unknown {
    return entries.map((entry) => at(entry, ...names)).findLast((value) => value !== undefined);
  }
  const location = member('location');
  const path = textAt(member('path'), 1024);
  if (typeof location !== 'number' || BUILT_IN.has(location)) return undefined;
  const manifest = member('manifest');
  const enabled = isEnabled(member('disable_reasons'), member('state'));
  const permissions = readPermissions(member('active_permissions'));
  const update = member('manifest', 'update_url');
  return {
    id,
    source: sourceOf({location, fromStore: member('from_webstore') === true || isStore(update), path}),
    ...(enabled === undefined ? {} : {enabled}),
    ...(path === undefined ? {} : {path}),
    ...(manifest === undefined ? {} : {manifest}),
    ...(permissions === undefined ? {} : {permissions}),
  };
}

/** Numbers of Chromium's `ManifestLocation` (extensions/common/mojom/manifest.mojom). */
const FILE = 1;
const BESIDE = new Set([2, 3, 6]);
const UNPACKED = new Set([4, 8]);
const BUILT_IN = new Set([0, 5, 10]);
const POLICY = new Set([7, 9]);

interface Installed {
  readonly location: number;
  readonly fromStore: boolean;
  readonly path: string | undefined;
}

function sourceOf({location, fromStore, path}: Installed): ExtensionSource {
  if (UNPACKED.has(location)) return isSystem(path) ? 'system' : 'unpacked';
  if (POLICY.has(location)) return 'policy';
  if (BESIDE.has(location)) return isSystem(path) ? 'system' : 'sideloaded';
  if (location === FILE) return fromStore ? 'store' : 'file';
  return 'unknown';
}

/** What a package of the system brings: only root can put something there, and needs no extension to do harm. */
export function isSystem(path: string | undefined): boolean {
  return path?.startsWith('/usr/') === true && !path.startsWith('/usr/local/') && !path.includes('/../');
}

const STORES = [
  'https://clients2.google.com/service/update2/crx',
  'https://edge.microsoft.com/extensionwebstorebase/',
  'https://extension-updates.opera.com/',
];

function isStore(update: unknown): boolean {
  return typeof update === 'string' && STORES.some((store) => update.startsWith(store));
}

/** Reasons are a set of bits in older profiles and a list since Chromium 132; `state` went away with them (0 is disabled). */
function isEnabled(reasons: unknown, state: unknown): boolean | undefined {
  if (state === 0) return false;
  if (typeof reasons === 'number') return reasons === 0;
  if (Array.isArray(reasons)) return reasons.length === 0;
  return state === 1 ? true : undefined;
}

function readPermissions(active: unknown): readonly string[] | undefined {
  const lists = ['api', 'explicit_host', 'scriptable_host'].map((name) => at(active, name));
  return lists.every((list) => list === undefined) ? undefined : namesIn(lists);
}

/** Permissions of a manifest: what it asks for at the installation, and the pages its scripts run in. */
export function manifestPermissions(manifest: unknown): readonly string[] {
  const scripts = elementsOf(at(manifest, 'content_scripts'), 100);
  const lists = [at(manifest, 'permissions'), at(manifest, 'host_permissions')];
  return namesIn([...lists, ...scripts.map((script) => at(script, 'matches'))]);
}

/** Distinct names of several lists, sorted; a permission with parameters is an object of one member. */
export function namesIn(lists: readonly unknown[]): readonly string[] {
  const found = new Set<string>();
  for (const list of lists) {
    for (const item of elementsOf(list, MAX_PERMISSIONS)) {
      const name = textAt(typeof item === 'object' ? membersOf(item, 1)[0]?.[0] : item, 256);
      if (name !== undefined && found.size < MAX_PERMISSIONS) found.add(name);
    }
  }
  return [...found].toSorted();
}
