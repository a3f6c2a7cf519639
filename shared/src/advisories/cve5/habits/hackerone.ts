import {afterBranch, bareVersion, dotted} from '../bound.ts';
import type {AffectedEntry, VersionEntry} from '../record.ts';
import type {Habit} from './habit.ts';

const NODE = /^node(?:\.?js)?$/i;

/**
 * HackerOne's records for others state the last affected version of each release line as both ends (`20.5.0`,
 * `lessThanOrEqual 20.5.0`): all of the line before it is meant, and no other line. So do those of Node.js and of Veeam, who
 * moreover writes the release, `12.1.2`, for all its builds (12.1.2.172; veeam.com/kb4649).
 */
export const hackerone: Habit = {
  assigners: ['hackerone', 'nodejs'],
  versions(entry) {
    if (NODE.test(entry.product)) return entry.versions.map(beginLine);
    return isVeeam(entry) ? entry.versions.map(wholeRelease) : entry.versions;
  },
};

function isVeeam({vendor}: AffectedEntry): boolean {
  return vendor.trim().toLowerCase() === 'veeam';
}

function beginLine(entry: VersionEntry): VersionEntry {
  const upper = entry.lessThan ?? entry.lessThanOrEqual;
  const [major] = upper === undefined || upper !== entry.version ? [] : (dotted(bareVersion(upper)) ?? []);
  return major === undefined ? entry : {...entry, version: String(major)};
}

/** Three parts or two are a release, whose builds have four. */
function wholeRelease(entry: VersionEntry): VersionEntry {
  const last = bareVersion(entry.lessThanOrEqual ?? '');
  const parts = dotted(last)?.length ?? 0;
  const next = parts === 2 || parts === 3 ? afterBranch(last) : undefined;
  if (next === undefined || entry.status !== 'affected') return entry;
  const {lessThanOrEqual: _last, ...rest} = beginLine(entry);
  return {...rest, lessThan: next};
}
