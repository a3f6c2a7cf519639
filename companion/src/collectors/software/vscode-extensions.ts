import type {ExtensionSource} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import {at, elementsOf, readJson, textAt} from '../browser-data/json.ts';
import {readPeople} from '../browser-data/people.ts';
import type {Collector} from '../collector.ts';
import {createHarvest, type Found, type Harvest, isPlain} from './harvest.ts';
import {HOME_POLL_SECONDS, homeWatches, listOpen} from './homes.ts';

/** Editors on the code of VS Code, and where below a home they keep extensions: the same folder on every platform. */
const EDITORS = [
  {id: 'vscode', name: 'Visual Studio Code', folder: '.vscode/extensions'},
  {id: 'vscode-insiders', name: 'Visual Studio Code Insiders', folder: '.vscode-insiders/extensions'},
  {id: 'vscode-server', name: 'Visual Studio Code Server', folder: '.vscode-server/extensions'},
  {id: 'vscodium', name: 'VSCodium', folder: '.vscode-oss/extensions'},
  {id: 'cursor', name: 'Cursor', folder: '.cursor/extensions'},
  {id: 'windsurf', name: 'Windsurf', folder: '.windsurf/extensions'},
] as const;
type Editor = (typeof EDITORS)[number];

const MAX_EXTENSIONS = 2000;

/** Extensions of editors of the VS Code family: each runs with all rights of its user. */
export const vscodeExtensions: Collector = {
  id: 'vscode-extensions',
  platforms: ['linux', 'darwin', 'win32'],
  foreign: true,
  watches: homeWatches(EDITORS.map(({folder}) => folder)),
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system, signal) {
    const harvest = createHarvest();
    const found: Found[] = [];
    for (const home of await readPeople(system, harvest)) {
      for (const editor of EDITORS) {
        signal.throwIfAborted();
        found.push(...(await readEditor(system, {editor, home, harvest})));
      }
    }
    for (const item of merged(found)) harvest.add(item);
    return harvest.result();
  },
};

interface Place {
  readonly editor: Editor;
  readonly home: string;
  readonly harvest: Harvest;
}

async function readEditor(system: System, {editor, home, harvest}: Place): Promise<Found[]> {
  const folder = `${home}/${editor.folder}`;
  const file = await readJson(system, `${folder}/extensions.json`, harvest);
  if (Array.isArray(file)) {
    return elementsOf(file, MAX_EXTENSIONS).flatMap((entry) => {
      const item = readEntry(entry, {editor, folder});
      if (item === undefined) harvest.drop();
      return item ?? [];
    });
  }
  // Before 2022 there was no such file; the names of the folders tell the same.
  const names = (await listOpen(system, folder)) ?? [];
  return names.flatMap((name) => readFolderName(name, {editor, folder}) ?? []);
}

const ID = /^(?<publisher>[A-Za-z0-9-]{1,128})\.[A-Za-z0-9._-]{1,128}$/;
const VERSION = /^\d[\w.+-]{0,63}$/;

interface Within {
  readonly editor: Editor;
  readonly folder: string;
}

/** An entry of `extensions.json`; undefined without id or version. */
function readEntry(entry: unknown, within: Within): Found | undefined {
  const id = textAt(at(entry, 'identifier', 'id'), 256);
  const version = textAt(at(entry, 'version'), 64);
  if (id === undefined || version === undefined || !ID.test(id) || !VERSION.test(version)) return undefined;
  const publisher = textAt(at(entry, 'metadata', 'publisherDisplayName'), 256);
  const relative = textAt(at(entry, 'relativeLocation'), 256);
  return itemOf({id, version, publisher, relative, installedFrom: sourceOf(at(entry, 'metadata'))}, within);
}

/** Only those that came from a gallery have its id; older editors do not say `source`. */
function sourceOf(metadata: unknown): ExtensionSource {
  const source = at(metadata, 'source');
  if (source === 'gallery') return 'store';
  if (source === 'vsix' || source === 'resource') return 'file';
  return at(metadata, 'publisherId') === undefined ? 'unknown' : 'store';
}

const FOLDER_NAME =
  /^(?<id>[A-Za-z0-9-]{1,128}\.[A-Za-z0-9._-]{1,128}?)-(?<version>\d{1,9}\.\d[\w.+-]{0,40})$/;
const TARGET = /-(?:linux|darwin|win32|alpine|web)(?:-\w{1,16})?$/;

/** `golang.go-0.46.1`, `ms-vscode.cpptools-1.23.6-linux-arm64` without its platform; undefined for anything else. */
function readFolderName(name: string, within: Within): Found | undefined {
  if (name.length > 256) return undefined;
  const {id, version} = FOLDER_NAME.exec(name.replace(TARGET, ''))?.groups ?? {};
  if (id === undefined || version === undefined) return undefined;
  return itemOf({id, version, publisher: undefined, relative: name, installedFrom: 'unknown'}, within);
}

interface Entry {
  readonly id: string;
  readonly version: string;
  readonly publisher: string | undefined;
  /** Name of the extension's folder. */
  readonly relative: string | undefined;
  readonly installedFrom: ExtensionSource;
}

function itemOf({id, version, publisher, relative, installedFrom}: Entry, {editor, folder}: Within): Found {
  const packageId = id.toLowerCase();
  const path = `${folder}/${relative ?? ''}`;
  const known = relative !== undefined && !/[/\\]/.test(relative) && isPlain(path, 1024);
  return {
    id: `vscode-extension:${editor.id}/${packageId}`,
    type: 'vscode-extension',
    name: id,
    version,
    origin: 'other-vendor',
    publisher: publisher ?? ID.exec(id)?.groups?.['publisher'] ?? id,
    packageId,
    extends: editor.name,
    installedFrom,
    ...(known ? {paths: [path]} : {}),
  };
}

/** The same extension of several people or versions: the first has the plain id, others their version behind it. */
function merged(found: readonly Found[]): Found[] {
  const groups = Map.groupBy(found, ({id, version}) => `${id}@${version}`);
  const taken = new Set<string>();
  return [...groups].toSorted(byKey).flatMap(([key, group]) => {
    const [first] = group;
    if (!first) return [];
    const id = taken.has(first.id) ? key : first.id;
    taken.add(first.id);
    const paths = [...new Set(group.flatMap((item) => item.paths ?? []))].slice(0, 50);
    return [{...first, id, ...(paths.length === 0 ? {} : {paths})}];
  });
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
