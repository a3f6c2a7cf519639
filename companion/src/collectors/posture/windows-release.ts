import type {Collector} from '../collector.ts';
import {queryRegistry} from '../windows/registry.ts';
import {type RegistryKey, textOf} from '../windows/registry-text.ts';
import {windowsSupportEnds} from './formats/windows-dates.ts';

const VERSION = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';

/** Which release of Windows this is, and how long Microsoft supports its edition. */
export const windowsRelease: Collector = {
  id: 'windows-release',
  platforms: ['win32'],
  foreign: false,
  watches: [],
  pollSeconds: 3600,
  async collect(system, signal) {
    const answer = await queryRegistry(system, VERSION, {signal});
    const key = answer?.keys.find(({values}) => values.size > 0);
    const build = key && textOf(key, 'CurrentBuild');
    if (!key || build === undefined) throw new Error(`${VERSION} does not tell which Windows this is`);
    const supportEnds = windowsSupportEnds(Number(build), textOf(key, 'EditionID') ?? '', isServer(key));
    return {
      facts: {
        release: {
          id: 'windows',
          version: [textOf(key, 'DisplayVersion') ?? textOf(key, 'ReleaseId'), build]
            .filter(Boolean)
            .join(' '),
          ...(supportEnds === undefined ? {} : {supportEnds}),
          today: system.now().toISOString().slice(0, 10),
        },
      },
    };
  },
};

function isServer(key: RegistryKey): boolean {
  return /^server/i.test(textOf(key, 'InstallationType') ?? '');
}
