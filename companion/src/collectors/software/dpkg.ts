import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {parseStatus} from './dpkg-status.ts';
import {CUT_OFF, wholeEntries} from './whole.ts';

const FOLDER = '/var/lib/dpkg';

export {parseStatus} from './dpkg-status.ts';

/** Packages installed by dpkg (Debian, Ubuntu and their kin), from its own database. */
export const dpkg: Collector = {
  id: 'dpkg',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: FOLDER, names: /^status$/}],
  async collect(system): Promise<Collected | undefined> {
    const status = await system.readText(`${FOLDER}/status`);
    const {text, cut} =
      status === undefined ? {text: await readSingly(system), cut: false} : wholeEntries(status);
    if (text === undefined) return undefined;
    let unusable = 0;
    const software = parseStatus(text + (await readUpdates(system)), () => {
      unusable += 1;
    });
    const notes = [
      ...(cut ? [`${FOLDER}/status: ${CUT_OFF}`] : []),
      ...(unusable > 0 ? [`entries without a usable name or version left out: ${unusable}`] : []),
    ];
    return {software, ...(notes.length > 0 ? {notes} : {})};
  },
};

/** While dpkg runs, what it has done since it last wrote `status` lies in numbered files; later ones hold. */
async function readUpdates(system: System): Promise<string> {
  const names = (await system.list(`${FOLDER}/updates`)) ?? [];
  const journal = names.filter((name) => /^\d{1,10}$/.test(name)).toSorted();
  const texts = await Promise.all(journal.map((name) => system.readText(`${FOLDER}/updates/${name}`)));
  return texts.map((text) => `\n\n${text ?? ''}`).join('');
}

/** Images without a package manager keep one stanza a file, and no state: being there is being installed. */
async function readSingly(system: System): Promise<string | undefined> {
  const names = await system.list(`${FOLDER}/status.d`);
  if (names === undefined) return undefined;
  const stanzas = names.filter((name) => !name.endsWith('.md5sums')).toSorted();
  const texts = await Promise.all(stanzas.map((name) => system.readText(`${FOLDER}/status.d/${name}`)));
  return texts.map((text) => `${INSTALLED}${text?.trim() ?? ''}`).join('\n\n');
}

const INSTALLED = 'Status: install ok installed\n';
