import type {Collector} from '../collector.ts';
import {parsePlistDict, stringIn} from '../macos/plist.ts';

const FILE = '/System/Library/CoreServices/SystemVersion.plist';

/**
 * Last day on which Apple closed errors, by major version. Apple announces none: it is the day the release three versions
 * later came out (support.apple.com, "Apple security releases"). Newer ones are not listed: nobody knows.
 */
const ENDED: Readonly<Partial<Record<string, string>>> = {
  '10': '2022-09-12',
  '11': '2023-09-26',
  '12': '2024-09-16',
  '13': '2025-09-15',
};
const VERSION = /^(?<major>\d{2,3})(?:\.\d{1,4}){0,3}$/;

/** Which macOS this is, and whether Apple still closes errors in it. */
export const macosRelease: Collector = {
  id: 'macos-release',
  platforms: ['darwin'],
  foreign: true,
  watches: [{folder: '/System/Library/CoreServices', names: /^SystemVersion\.plist$/}],
  async collect(system) {
    const bytes = await system.readBytes(FILE);
    const dict = bytes && parsePlistDict(bytes);
    const version = dict && stringIn(dict, 'ProductVersion');
    const major = VERSION.exec(version ?? '')?.groups?.['major'];
    if (version === undefined || major === undefined) return undefined;
    const supportEnds = ENDED[major];
    return {
      facts: {
        release: {
          id: 'macos',
          version,
          ...(supportEnds === undefined ? {} : {supportEnds}),
          today: system.now().toISOString().slice(0, 10),
        },
      },
    };
  },
};
