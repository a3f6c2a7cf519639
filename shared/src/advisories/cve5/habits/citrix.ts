import type {VersionEntry} from '../record.ts';
import type {Habit} from './habit.ts';

const RELEASE =
  /^(?<year>\d{2})(?<month>\d{2})(?:\.(?<patch>\d{1,4}))?(?: LTSR)?(?: CU(?<update>\d{1,2}))?$/i;
const TRACK = /^(?:current release|long term service release)\b/i;

/**
 * Citrix names releases by year and month, `2405`, and long-term ones by their updates, `2402 LTSR CU1`; CISA
 * writes `2403.1`. The app's own version of these is 24.5.0, 24.2.1000 and 24.3.1 (Citrix Workspace app for Windows, "What's new"). The lower bound names a track.
 */
export const citrix: Habit = {
  assigners: ['citrix'],
  versions: ({versions}) => versions.map(plain),
};

function plain(entry: VersionEntry): VersionEntry {
  const {lessThan, lessThanOrEqual} = entry;
  return {
    ...entry,
    version: TRACK.test(entry.version) ? 'unspecified' : number(entry.version),
    lessThan: lessThan === undefined ? undefined : number(lessThan),
    lessThanOrEqual: lessThanOrEqual === undefined ? undefined : number(lessThanOrEqual),
  };
}

function number(text: string): string {
  const {year, month, patch, update} = RELEASE.exec(text.trim())?.groups ?? {};
  if (year === undefined || month === undefined) return text;
  return `${year}.${Number(month)}.${patch ?? Number(update ?? 0) * 1000}`;
}
