import type {VersionEntry} from '../record.ts';
import type {Habit} from './habit.ts';

const FIXED =
  /^Fixed in OpenSSL (?<fixed>[\w.-]{1,32}) \(Affected (?<from>\d[\w.]{0,31})(?:-[\w.]{1,32})?\)$/;

/** OpenSSL's records before 2022 state a branch's range as `Fixed in OpenSSL 1.1.1d (Affected 1.1.1-1.1.1c)`. */
export const openssl: Habit = {
  assigners: ['openssl'],
  versions: ({versions}) => versions.map(readSentence),
};

function readSentence(entry: VersionEntry): VersionEntry {
  const {fixed, from} = FIXED.exec(entry.version)?.groups ?? {};
  return fixed === undefined || from === undefined
    ? entry
    : {...entry, version: from, lessThan: fixed.replace(/-dev$/, '')};
}
