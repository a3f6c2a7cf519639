import {bareVersion, isFirst} from '../bound.ts';
import type {AffectedEntry, VersionEntry} from '../record.ts';
import type {Habit} from './habit.ts';

const TRACKED = /^(?<year>\d{2})\.\d{3}\.(?<track>[23])\d{4}$/;
const SENTENCE = /^[^.]{0,80}?\bversions? (?<list>.{3,200}?) (?:are|is) affected by\b/;
const BOUND = /(?<![\d.])(?:ID)?\d{1,4}(?:\.\d{1,5}){1,2}(?![\d.])/g;
const MAX_BOUNDS = 8;

/**
 * Adobe serves two releases of most products and often lists one of them; the description's first sentence names both
 * (`versions ID18.5.2, ID19.3 and earlier are affected`). What stands only there is a hint, but it keeps the
 * listed bound to its own release.
 *
 * Acrobat's tracks are told apart by the build (Acrobat release notes): 2xxxx is Continuous (DC), 3xxxx is Classic (2017, 2020,
 * 2024), where each year stands alone. Bounds of other shapes under Acrobat's name are those of its extensions for browsers
 * (`127.0.2651.105`). InDesign's bounds carry `ID`; old ones state the year in full.
 */
export const adobe: Habit = {
  assigners: ['adobe'],
  versions(entry, description) {
    const listed = entry.versions.map((version) => plain(version, entry));
    return [...listed, ...bounds(description, listed).map((version) => plain(version, entry))];
  },
  concerns(productId, version) {
    if (!/acrobat/.test(productId)) return true;
    const track = TRACKED.exec(bareVersion(version.lessThanOrEqual ?? version.lessThan ?? version.version));
    const classic = /classic|20(?:15|17|20|24)/.test(productId);
    return track !== null && (track.groups?.['track'] === '3') === classic;
  },
};

/** Bounds of the sentence that the entry does not list; one of a track of Acrobat that it lists is the other system's build. */
function bounds(description: string, listed: readonly VersionEntry[]): readonly VersionEntry[] {
  const list = SENTENCE.exec(description.slice(0, 400))?.groups?.['list'];
  if (list === undefined || !/\bearlier\b/.test(list) || listed.length === 0) return [];
  const uppers = listed.map((version) => version.lessThanOrEqual ?? version.lessThan ?? '');
  const known = new Set(uppers.map(trackOf));
  const named = new Set((list.match(BOUND) ?? []).slice(0, MAX_BOUNDS).map(short));
  return [...named]
    .filter((bound) => !known.has(trackOf(bound)))
    .map((bound) => ({
      version: 'unspecified',
      status: 'affected',
      versionType: 'custom',
      lessThanOrEqual: bound,
      changes: [],
      fromText: true,
    }));
}

/** Acrobat's track, which has one fix: all of Continuous, or a year of Classic; other bounds stand for themselves. */
function trackOf(bound: string): string {
  const {track, year} = TRACKED.exec(bound)?.groups ?? {};
  return track === undefined ? bound : track === '2' ? 'continuous' : `classic ${year}`;
}

function plain(entry: VersionEntry, {product}: AffectedEntry): VersionEntry {
  const {lessThan, lessThanOrEqual} = entry;
  const read = {
    ...entry,
    version: short(entry.version),
    lessThan: lessThan === undefined ? undefined : short(lessThan),
    lessThanOrEqual: lessThanOrEqual === undefined ? undefined : short(lessThanOrEqual),
  };
  const upper = TRACKED.exec(read.lessThanOrEqual ?? read.lessThan ?? '')?.groups;
  const isClassic = upper?.['track'] === '3' && /acrobat/i.test(product) && isFirst(read.version);
  return isClassic ? {...read, version: upper['year'] ?? ''} : read;
}

/** `ID18.5` → `18.5`, `2020.013.20074` → `20.013.20074`; a track's year as lower bound (`2020`) says nothing. */
function short(text: string): string {
  const bare = text.trim().replace(/^id *(?=\d)/i, '');
  if (/^20\d\d$/.test(bare)) return 'unspecified';
  return bare.replace(/^20(?=\d\d\.\d{3}\.\d{5}$)/, '');
}
