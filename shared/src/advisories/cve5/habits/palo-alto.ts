import {bareVersion, dotted} from '../bound.ts';
import type {VersionEntry} from '../record.ts';
import type {Habit} from './habit.ts';

/**
 * Palo Alto Networks writes a release line of its apps, `6.1`, where all of it is affected and none of it will be mended ("All
 * versions" in its advisories' table); programs tell three parts.
 */
export const paloAlto: Habit = {
  assigners: ['palo_alto'],
  versions: ({versions}) => versions.map(wholeLine),
};

function wholeLine(entry: VersionEntry): VersionEntry {
  const {version, lessThan, lessThanOrEqual} = entry;
  const isLine = lessThan === undefined && lessThanOrEqual === undefined;
  return isLine && dotted(bareVersion(version))?.length === 2 ? {...entry, version: `${version}.*`} : entry;
}
