import type {FlatpakRemoteFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {homePaths} from './formats/homes.ts';
import {parseIni, sectionsOf} from './formats/ini.ts';
import {clip, tryRead} from './formats/read.ts';

const SYSTEM = '/var/lib/flatpak/repo/config';
const OWN = '.local/share/flatpak/repo/config';

/** Where Flatpaks come from, for everybody and for each account. */
export const flatpakRemotes: Collector = {
  id: 'flatpak-remotes',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: '/var/lib/flatpak/repo', names: /^config$/}],
  async collect(system) {
    const homes = await homePaths(system);
    const paths = [SYSTEM, ...homes.map(({home}) => `${home}/${OWN}`)];
    const reads = await Promise.all(paths.map((path) => tryRead(system, path)));
    const facts = reads.flatMap((read, i) => (read.ok ? remotesIn(read.text ?? '', paths[i] ?? '') : []));
    const notes = reads.flatMap((read) => (read.ok ? [] : [clip(read.note)]));
    // Nothing found, but a home was closed: that there is none is then not known.
    return facts.length === 0 && notes.length > 0 ? {notes} : {facts: {flatpakRemotes: facts}, notes};
  },
};

const NAME = /^remote "(?<name>.+)"$/;

/** Sections of an OSTree repository's configuration; signatures are asked for unless `gpg-verify=false` (ostree.repo-config(5)). */
export function remotesIn(text: string, file: string): FlatpakRemoteFact[] {
  const values = parseIni(text);
  return sectionsOf(values).flatMap((section) => {
    const name = NAME.exec(section)?.groups?.['name'];
    if (name === undefined) return [];
    const verifies = values.get(`${section}/gpg-verify`)?.toLowerCase() !== 'false';
    return [{name: clip(name), file: clip(file), verifies}];
  });
}
