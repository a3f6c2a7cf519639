import {branchStart, ESR_MAJORS} from '../../mfsa-branches.ts';
import {bareVersion, isFirst} from '../bound.ts';
import {platformsOf} from '../platforms.ts';
import type {AffectedEntry, VersionEntry} from '../record.ts';
import type {Habit} from './habit.ts';

const ONLY =
  /\bonly affect(?:s|ed) (?<what>[^.]{1,90})\. (?:Other (?:operating systems|versions of Firefox) are unaffected|\*)/;

const SOURCES: ReadonlyMap<string, string> = new Map([
  ['firefox esr', 'mozilla-firefox-esr'],
  ['thunderbird', 'mozilla-thunderbird'],
  ['thunderbird esr', 'mozilla-thunderbird'],
]);

/**
 * Mozilla states one entry for each branch it serves, each `unspecified` up to the branch's fix. The fix in ESR 115.16 says
 * nothing of 128, that in Thunderbird 131 nothing of the 128 that is served beside it: a range begins with its branch
 * (`branchStart`). Which system is meant stands in the description alone.
 */
export const mozilla: Habit = {
  assigners: ['mozilla'],
  versions: (entry) => entry.versions.map((version) => beginBranch(version, entry)),
  platforms(description) {
    const what = ONLY.exec(description)?.groups?.['what'];
    return what === undefined ? undefined : platformsOf([what]);
  },
};

function beginBranch(version: VersionEntry, {product}: AffectedEntry): VersionEntry {
  const source = SOURCES.get(product.trim().toLowerCase());
  const upper = bareVersion(version.lessThan ?? version.lessThanOrEqual ?? '');
  if (source === undefined || !isFirst(version.version) || !/^\d/.test(upper)) return version;
  const start = branchStart(source, upper, ESR_MAJORS);
  // `Firefox ESR < 115`, a whole major, is not a fix within 115.
  return start === undefined || start === upper ? version : {...version, version: start};
}
