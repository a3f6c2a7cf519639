import type {OsDraft} from './draft.ts';

const BUILD = /^(?<base>(?:6\.[0-3]|10\.0)\.\d{4,5})(?<revision>\.\d{1,6})?$/;
const SHORT = /^(?<base>\d{4,5})(?<revision>\.\d{1,6})?$/;
const REVISION = /^\d{1,6}$/;

/** Versions of the builds before Windows 10 (learn.microsoft.com/windows/win32/sysinfo/operating-system-version). */
const OLDER: ReadonlyMap<string, string> = new Map([
  ['6002', '6.0'],
  ['6003', '6.0'],
  ['7600', '6.1'],
  ['7601', '6.1'],
  ['9200', '6.2'],
  ['9600', '6.3'],
]);
/** The first build of Windows 10 that was sold. */
const FIRST_OF_10 = 10_240;

/** Which Windows runs: `base` is `10.0.19045`, `full` has the revision that updates raise, `10.0.19045.4046`. */
export interface WindowsBuild {
  readonly base: string | undefined;
  readonly full: string | undefined;
}

/**
 * The build from version and build as inventories write them: `10.0.19045.4046` in either, `19045.4046`, or the revision
 * (UBR) alone beside `10.0.19045`. Undefined parts are not told.
 */
export function windowsBuild({version = '', build = ''}: OsDraft): WindowsBuild {
  const read = [build, version].map((text) => BUILD.exec(withVersion(text))?.groups);
  const whole = read.find((groups) => groups?.['revision'] !== undefined);
  if (whole) return {base: whole['base'], full: `${whole['base']}${whole['revision']}`};
  const base = BUILD.exec(version)?.groups?.['base'];
  const isRevision = base !== undefined && REVISION.test(build) && !base.endsWith(`.${build}`);
  if (isRevision) return {base, full: `${base}.${Number(build)}`};
  return {base: base ?? read.find((groups) => groups?.['base'])?.['base'], full: undefined};
}

/** `19045.4046` → `10.0.19045.4046`; other texts as they are. */
function withVersion(text: string): string {
  const {base, revision = ''} = SHORT.exec(text)?.groups ?? {};
  if (base === undefined) return text;
  const version = OLDER.get(base) ?? (Number(base) >= FIRST_OF_10 ? '10.0' : undefined);
  return version === undefined ? text : `${version}.${base}${revision}`;
}
