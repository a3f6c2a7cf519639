import type {System} from '../../system/system.ts';
import {openedFile} from '../../system/zip/byte-file.ts';
import {readMember} from '../../system/zip/zip.ts';
import {type PluginDescription, parsePluginXml} from '../archive-data/plugin-xml.ts';
import {readPeople} from '../browser-data/people.ts';
import type {Collector} from '../collector.ts';
import {createHarvest, type Found, type Harvest, isPlain} from './harvest.ts';
import {HOME_POLL_SECONDS, listOpen} from './homes.ts';

/** Where below a home every IDE has a folder of its own, and where in it plug-ins lie (JetBrains, "Directories used by the IDE"). */
const PLACES = {
  linux: {data: '.local/share/JetBrains', plugins: ''},
  darwin: {data: 'Library/Application Support/JetBrains', plugins: '/plugins'},
  win32: {data: 'AppData/Roaming/JetBrains', plugins: '/plugins'},
} as const;
/** `IntelliJIdea2024.1`, `PyCharmCE2023.3`; not `Toolbox`, `consentOptions`. */
const IDE = /^(?<name>[A-Za-z]{2,40})(?<release>20\d\d\.\d)$/;
const MAX_PLUGINS = 500;
const MAX_JARS = 40;

/** Plug-ins people added to IDEs of JetBrains: each runs with all rights of its user. */
export const jetbrainsPlugins: Collector = {
  id: 'jetbrains-plugins',
  platforms: ['linux', 'darwin', 'win32'],
  foreign: true,
  watches: [
    {folder: `~/${PLACES.linux.data}/*`, on: 'linux'},
    {folder: `~/${PLACES.darwin.data}/*/plugins`, on: 'darwin'},
    {folder: `~/${PLACES.win32.data}/*/plugins`, on: 'win32'},
  ],
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system, signal) {
    const harvest = createHarvest();
    const {data, plugins} = PLACES[system.platform];
    for (const home of await readPeople(system, harvest)) {
      for (const ide of (await listOpen(system, `${home}/${data}`)) ?? []) {
        signal.throwIfAborted();
        if (IDE.test(ide)) await readIde(system, {ide, folder: `${home}/${data}/${ide}${plugins}`, harvest});
      }
    }
    return harvest.result();
  },
};

interface Ide {
  readonly ide: string;
  readonly folder: string;
  readonly harvest: Harvest;
}

async function readIde(system: System, {ide, folder, harvest}: Ide): Promise<void> {
  const all = (await listOpen(system, folder)) ?? [];
  const names = all.filter((name) => isPlain(name, 128));
  harvest.drop(all.length - names.length);
  for (const name of names.slice(0, MAX_PLUGINS)) {
    const path = `${folder}/${name}`;
    const jars = await jarsOf(system, path, name);
    const described = await describe(system, jars);
    if (described !== undefined) harvest.add(itemOf({ide, path, name}, described));
    else if (jars.length > 0) harvest.note(`${path}: no description of the plug-in found`);
  }
}

/** A plug-in is one jar, or a folder with its jars in `lib`: the one named like the folder first. */
async function jarsOf(system: System, path: string, name: string): Promise<readonly string[]> {
  if (name.endsWith('.jar')) return [path];
  const jars = ((await listOpen(system, `${path}/lib`)) ?? []).filter((jar) => jar.endsWith('.jar'));
  const own = jars.filter((jar) => jar.toLowerCase().startsWith(name.toLowerCase()));
  return [...own, ...jars.filter((jar) => !own.includes(jar))]
    .slice(0, MAX_JARS)
    .map((jar) => `${path}/lib/${jar}`);
}

async function describe(system: System, jars: readonly string[]): Promise<PluginDescription | undefined> {
  for (const jar of jars) {
    const text = await readPluginXml(system, jar);
    const described = text === undefined ? undefined : parsePluginXml(text);
    if (described !== undefined) return described;
  }
  return undefined;
}

const MEGABYTE = 1024 * 1024;
const LIMITS = {entries: 65_535, entryBytes: 4 * MEGABYTE, totalBytes: 4 * MEGABYTE, ratio: 200};

async function readPluginXml(system: System, path: string): Promise<string | undefined> {
  try {
    const file = await system.open(path);
    if (file === undefined) return undefined;
    try {
      const member = await readMember(openedFile(file), 'META-INF/plugin.xml', LIMITS);
      return member.ok && member.value ? new TextDecoder().decode(member.value) : undefined;
    } finally {
      file.close();
    }
  } catch {
    // Closed, or no zip: the next jar may have it.
    return undefined;
  }
}

interface Plugin {
  readonly ide: string;
  readonly path: string;
  readonly name: string;
}

function itemOf({ide, path, name: folder}: Plugin, described: PluginDescription): Found {
  const {id = described.name ?? folder, name = id, version = '', vendor} = described;
  return {
    id: `jetbrains-plugin:${ide}/${id}`,
    type: 'jetbrains-plugin',
    name,
    version,
    origin: 'other-vendor',
    ...(vendor !== undefined && isPlain(vendor, 256) ? {publisher: vendor} : {}),
    packageId: id,
    extends: `JetBrains ${ide.replace(IDE, '$<name> $<release>')}`,
    ...(isPlain(path, 1024) ? {paths: [path]} : {}),
  };
}
