import type {Collector} from '../collector.ts';
import {parseIni, sectionsOf} from './formats/ini.ts';
import {clip, readFolder} from './formats/read.ts';

const MAIN = '/etc/dnf/dnf.conf';
const FOLDER = '/etc/yum.repos.d';

/** Whether dnf asks every repository's packages for a signature. */
export const dnf: Collector = {
  id: 'dnf',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/etc/dnf', names: /^dnf\.conf$/},
    {folder: FOLDER, names: /\.repo$/},
  ],
  async collect(system) {
    const text = await system.readText(MAIN);
    const files = await readFolder(system, FOLDER, ['.repo']);
    // Debian has a package dnf too; there its configuration names no repository.
    if (text === undefined || files.length === 0) return {facts: {dnf: {installed: false, unsigned: []}}};
    const checked = isOn(parseIni(text).get('main/gpgcheck') ?? '0');
    const unsigned = files.flatMap((file) =>
      unsignedIn(file.text, checked).map((name) => `${name} (${file.path})`),
    );
    return {facts: {dnf: {installed: true, unsigned: unsigned.slice(0, 200).map(clip)}}};
  },
};

/** Enabled repositories of a .repo file without gpgcheck; dnf.conf(5): the main value holds where they set none. */
export function unsignedIn(text: string, checked: boolean): string[] {
  const values = parseIni(text);
  return sectionsOf(values)
    .filter((section) => section !== '' && isOn(values.get(`${section}/enabled`) ?? '1'))
    .filter((section) => {
      const own = values.get(`${section}/gpgcheck`);
      return own === undefined ? !checked : !isOn(own);
    });
}

function isOn(value: string): boolean {
  return /^(?:1|yes|true|on)$/i.test(value);
}
