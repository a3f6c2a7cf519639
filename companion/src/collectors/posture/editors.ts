import type {EditorFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {HOME_POLL_SECONDS, homeWatches} from '../software/homes.ts';
import {homePaths} from './formats/homes.ts';
import {clip, tryRead} from './formats/read.ts';

/** Folders below ~/.config of the editors that share VS Code's settings. */
const EDITORS = {'VS Code': 'Code', VSCodium: 'VSCodium', Cursor: 'Cursor', Windsurf: 'Windsurf'} as const;

/** Whether editors ask before they run what a folder brings along. */
export const editors: Collector = {
  id: 'editors',
  platforms: ['linux'],
  foreign: true,
  watches: homeWatches(
    Object.values(EDITORS).map((folder) => `.config/${folder}/User`),
    /^settings\.json$/,
  ),
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system) {
    const homes = await homePaths(system);
    const files = homes.flatMap(({home}) =>
      Object.entries(EDITORS).map(([editor, folder]) => ({
        editor,
        file: `${home}/.config/${folder}/User/settings.json`,
      })),
    );
    const reads = await Promise.all(files.map(({file}) => tryRead(system, file)));
    const facts = files.flatMap(({editor, file}, i): EditorFact[] => {
      const read = reads[i];
      if (!read?.ok || read.text === undefined) return [];
      return [{editor, file: clip(file), workspaceTrust: !isOff(read.text)}];
    });
    const notes = [...new Set(reads.flatMap((read) => (read.ok ? [] : [clip(read.note)])))];
    return facts.length === 0 && notes.length > 0 ? {notes} : {facts: {editors: facts}, notes};
  },
};

const OFF = /^\s*(?:\{\s*)?"security\.workspace\.trust\.enabled"\s*:\s*false\b/m;

/** The settings are JSON with comments, a setting a line; a line commented out begins with `//`. */
export function isOff(settings: string): boolean {
  return OFF.test(settings);
}
