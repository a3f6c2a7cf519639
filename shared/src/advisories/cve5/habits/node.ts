import {bareVersion, dotted} from '../bound.ts';
import type {VersionEntry} from '../record.ts';
import type {Habit} from './habit.ts';

/**
 * Node.js, through HackerOne, states the last affected version of each release line as both ends
 * (`20.5.0`, `lessThanOrEqual 20.5.0`): all of the line before it is meant, and no other line.
 */
export const node: Habit = {
  assigners: ['hackerone', 'nodejs'],
  versions: ({product, versions}) => (/^node(?:\.?js)?$/i.test(product) ? versions.map(beginLine) : versions),
};

function beginLine(entry: VersionEntry): VersionEntry {
  const upper = entry.lessThan ?? entry.lessThanOrEqual;
  const [major] = upper === undefined || upper !== entry.version ? [] : (dotted(bareVersion(upper)) ?? []);
  return major === undefined ? entry : {...entry, version: String(major)};
}
