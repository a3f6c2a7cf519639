import type {System} from '../../system/system.ts';
import {
  EXTENSION_ID,
  type ExtensionSetting,
  manifestPermissions,
  readSettings,
} from '../browser-data/chromium-settings.ts';
import {collectExtensions, type Extension} from '../browser-data/extensions.ts';
import {at, readJson, textAt} from '../browser-data/json.ts';
import {readName} from '../browser-data/localised-name.ts';
import {chromiumProfiles, type Profile} from '../browser-data/profiles.ts';
import {chromiumProfileWatches, restless} from '../browser-data/watches.ts';
import type {Collector} from '../collector.ts';
import type {Harvest} from './harvest.ts';
import {HOME_POLL_SECONDS} from './homes.ts';

/** Extensions of Chrome, Chromium, Edge, Brave, Vivaldi and Opera, in the profiles that may be read. */
export const chromiumExtensions: Collector = {
  id: 'chromium-extensions',
  platforms: ['linux', 'darwin', 'win32'],
  foreign: true,
  watches: [
    // The folder of an extension comes first; the browser notes it in its settings some seconds later.
    ...chromiumProfileWatches(/^manifest\.json$/, '/Extensions/*/*'),
    ...restless(chromiumProfileWatches(/^(?:Secure )?Preferences$/)),
  ],
  pollSeconds: HOME_POLL_SECONDS,
  collect: (system, signal) =>
    collectExtensions(system, signal, {
      type: 'chrome-extension',
      fact: 'chromiumExtensions',
      profiles: chromiumProfiles,
      extensions: readExtensions,
    }),
};

async function readExtensions(system: System, profile: Profile, harvest: Harvest): Promise<Extension[]> {
  const files = [`${profile.path}/Preferences`, `${profile.path}/Secure Preferences`];
  const preferences = await Promise.all(files.map((file) => readJson(system, file, harvest)));
  const told = preferences.some((file) => at(file, 'extensions', 'settings') !== undefined);
  const settings = told ? readSettings(preferences) : await settingsOfFolders(system, profile);
  const found: Extension[] = [];
  for (const setting of settings) {
    const extension = await readExtension(system, profile, {setting, harvest});
    if (extension === 'unusable') harvest.drop();
    else if (extension) found.push(extension);
  }
  return found;
}

/** Where the settings are half written: what lies in the folder, without knowing whether it is on. */
async function settingsOfFolders(system: System, {path}: Profile): Promise<ExtensionSetting[]> {
  const found: ExtensionSetting[] = [];
  for (const id of ((await system.list(`${path}/Extensions`)) ?? []).toSorted()) {
    if (!EXTENSION_ID.test(id)) continue;
    const version = ((await system.list(`${path}/Extensions/${id}`)) ?? []).toSorted().at(-1);
    if (version !== undefined) found.push({id, source: 'unknown', path: `${id}/${version}`});
  }
  return found.slice(0, 1000);
}

interface Details {
  readonly setting: ExtensionSetting;
  readonly harvest: Harvest;
}

/** Undefined for themes, which can do nothing. */
async function readExtension(
  system: System,
  profile: Profile,
  {setting, harvest}: Details,
): Promise<Extension | 'unusable' | undefined> {
  const folder = folderOf(setting, profile);
  const manifest =
    setting.manifest ??
    (folder === undefined ? undefined : await readJson(system, `${folder}/manifest.json`, harvest));
  if (at(manifest, 'theme') !== undefined) return undefined;
  const version = textAt(at(manifest, 'version'), 64);
  if (version === undefined) return 'unusable';
  const {id, source, enabled, permissions} = setting;
  return {
    profile,
    id,
    name: (await readName(system, {manifest, folder, harvest})) ?? id,
    version,
    source,
    permissions: permissions ?? manifestPermissions(manifest),
    ...(enabled === undefined ? {} : {enabled}),
    ...(folder === undefined ? {} : {path: folder}),
  };
}

const INSIDE = /^[a-p]{32}[/\\][\w.-]{1,128}$/;
const ABSOLUTE = /^(?:[A-Za-z]:)?[/\\]/;

/** Undefined where the way is neither one below `Extensions` nor absolute. */
function folderOf({path}: ExtensionSetting, profile: Profile): string | undefined {
  const way = path?.replaceAll('\\', profile.path.startsWith('/') ? '\\' : '/');
  if (way === undefined || /(?:^|[/\\])\.\.(?:[/\\]|$)/.test(way)) return undefined;
  if (INSIDE.test(way)) return `${profile.path}/Extensions/${way}`;
  return ABSOLUTE.test(way) ? way : undefined;
}
