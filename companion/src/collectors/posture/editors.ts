import type {EditorFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import {readPeople} from '../browser-data/people.ts';
import type {Collector, Platform} from '../collector.ts';
import {createHarvest} from '../software/harvest.ts';
import {HOME_POLL_SECONDS} from '../software/homes.ts';
import {homePaths} from './formats/homes.ts';
import {clip, tryRead} from './formats/read.ts';

/** Where below a home programs keep settings (code.visualstudio.com/docs, "Settings file locations"). */
const SETTINGS: Readonly<Record<Platform, string>> = {
  linux: '.config',
  darwin: 'Library/Application Support',
  win32: 'AppData/Roaming',
};
const PLATFORMS: readonly Platform[] = ['linux', 'darwin', 'win32'];

/** Folders there of the editors that share VS Code's settings. */
const EDITORS = {'VS Code': 'Code', VSCodium: 'VSCodium', Cursor: 'Cursor', Windsurf: 'Windsurf'} as const;

/** Whether editors ask before they run what a folder brings along. */
export const editors: Collector = {
  id: 'editors',
  platforms: PLATFORMS,
  foreign: true,
  watches: PLATFORMS.flatMap((on) =>
    Object.values(EDITORS).map((folder) => ({
      folder: `~/${SETTINGS[on]}/${folder}/User`,
      names: /^settings\.json$/,
      on,
    })),
  ),
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system) {
    const {homes, closed} = await homesOf(system);
    const files = homes.flatMap((home) =>
      Object.entries(EDITORS).map(([editor, folder]) => ({
        editor,
        file: `${home}/${SETTINGS[system.platform]}/${folder}/User/settings.json`,
      })),
    );
    const reads = await Promise.all(files.map(({file}) => tryRead(system, file)));
    const facts = files.flatMap(({editor, file}, i): EditorFact[] => {
      const read = reads[i];
      if (!read?.ok || read.text === undefined) return [];
      return [{editor, file: clip(file), workspaceTrust: !isOff(read.text)}];
    });
    const notes = [...closed, ...new Set(reads.flatMap((read) => (read.ok ? [] : [clip(read.note)])))];
    return facts.length === 0 && notes.length > 0 ? {notes} : {facts: {editors: facts}, notes};
  },
};

interface Homes {
  readonly homes: readonly string[];
  /** What is closed, for people. */
  readonly closed: readonly string[];
}

async function homesOf(system: System): Promise<Homes> {
  if (system.platform === 'linux')
    return {homes: (await homePaths(system)).map(({home}) => home), closed: []};
  const harvest = createHarvest();
  const homes = await readPeople(system, harvest);
  return {homes, closed: harvest.result()?.notes ?? []};
}

const OFF = /^\s*(?:\{\s*)?"security\.workspace\.trust\.enabled"\s*:\s*false\b/m;

/** The settings are JSON with comments, a setting a line; a line commented out begins with `//`. */
export function isOff(settings: string): boolean {
  return OFF.test(settings);
}
