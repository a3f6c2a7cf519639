import type {Collector} from '../collector.ts';

const FOLDER = '/var/lib/clamav';
/** As freshclam downloads them: compressed (`cvd`) or patched (`cld`). */
const FILES = [`${FOLDER}/daily.cvd`, `${FOLDER}/daily.cld`];
const DAY_MS = 86_400_000;

/** How old ClamAV's daily signatures are. */
export const virusSignatures: Collector = {
  id: 'virus-signatures',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: FOLDER, names: /^daily\.c[lv]d$/}],
  async collect(system) {
    const stats = await Promise.all(FILES.map((path) => system.stat(path)));
    const newest = Math.max(...stats.map((stat) => stat?.modifiedMs ?? Number.NEGATIVE_INFINITY));
    if (newest === Number.NEGATIVE_INFINITY) return {facts: {virusSignatures: {}}};
    const days = Math.max(0, Math.floor((system.now().getTime() - newest) / DAY_MS));
    return {facts: {virusSignatures: {days}}};
  },
};
