import {pythonVersion, toldVersion, versionInName, versionParts} from './vendor-version.ts';

/** Longest name that is looked into. */
const MAX_NAME = 512;

const THREE_NUMBERS = /^\d{1,9}\.\d{1,9}\.\d{1,9}/;
const FOUR_NUMBERS = /^(\d{1,9}\.\d{1,9}\.\d{1,9})\.(\d{1,9})$/;
const REVISION = /-\d{1,9}$/;
const WHOLE_BUILD = /^\d{4,6}$/;
const BY_YEAR = /^20\d\d\.\d/;
const GIT_FOR_WINDOWS = /^(\d{1,4}\.\d{1,4}\.\d{1,4})\.windows\.(\d{1,3})$/;
const BRACKET = /\(.*/;
const PYTHON_TAG = /\bpy\d{1,4}_/;
const SUBLIME_BUILD = /^build (\d{4,5})$/i;
const WINDOWS_OPENSSH = /^(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}(?:p1)?(?:-beta)?$/i;
const UNITY_FINAL = /^(\d{1,5}\.\d{1,3}\.\d{1,3})f\d{1,3}$/;
/** Level 15 (final), serial 0 of a Python in the Store. */
const STORE_FINAL = 0xf0;

/** No version that advisories could be held against can be read from this product's installed lists. */
export function unreadable(): undefined {
  return undefined;
}

/** A version's first three numbers, whatever stands behind them: `5.1.7_1`, `7.4.10-0`, `1.4.0+win`, `3.2.2.1`. */
export function threeNumbers(raw: string, name: string): string | undefined {
  const told = toldVersion(raw, name);
  return THREE_NUMBERS.exec(told ?? '')?.[0] ?? told;
}

/** A version without the count of its packages behind a dash: PostgreSQL's `12.4-1` → `12.4`. */
export function withoutRevision(raw: string, name: string): string | undefined {
  return toldVersion(raw, name)?.replace(REVISION, '');
}

/** PostgreSQL's, not where the list tells the release line alone: `12.4-1` → `12.4`, `12` is untold. */
export function postgresqlVersion(raw: string, name: string): string | undefined {
  const told = withoutRevision(raw, name);
  return told?.includes('.') === true ? told : undefined;
}

/** The last part alone, for vendors whose advisories count builds: Acronis' `15.0.37391` → `37391`. */
export function lastPart(raw: string, name: string): string | undefined {
  return versionParts(raw, name)?.at(-1)?.toString();
}

/** A build told as one whole number (`7271`), the only form this product's advisories know. */
export function wholeBuild(raw: string): string | undefined {
  return WHOLE_BUILD.exec(raw.trim())?.[0];
}

/** A fourth part as a build behind a dash, as advisories write it: ImageMagick's `7.1.1.21` → `7.1.1-21`. */
export function dashedBuild(raw: string, name: string): string | undefined {
  return toldVersion(raw, name)?.replace(FOUR_NUMBERS, '$1-$2');
}

/** A version with its build behind a dash, the only form that advisories and some lists share: `2.6.1-3052`. */
export function dashedOnly(raw: string, name: string): string | undefined {
  const told = toldVersion(raw, name);
  return told !== undefined && REVISION.test(told) ? told : undefined;
}

/**
 * Synology Drive Client on Windows counts its major 4 higher (both in its releases): `7.5.0.16084` → `3.5.0-16084`;
 * Homebrew writes `3.5.0,16084`.
 */
export function synologyDriveVersion(raw: string, name: string): string | undefined {
  const [major = 0, minor, patch, build, ...rest] = versionParts(raw, name) ?? [];
  if (build === undefined || rest.length > 0) return dashedBuild(raw.replace(',', '-'), name);
  return `${major > 5 ? major - 4 : major}.${minor}.${patch}-${build}`;
}

/**
 * A version by year, in the list or in the name: `IntelliJ IDEA 2023.2.1` told as build `232.9559.62`. Without a year it is
 * unreadable: builds and years have no rule between them.
 */
export function yearVersion(raw: string, name: string): string | undefined {
  const told = toldVersion(raw, name) ?? '';
  const named = versionInName(raw, name) ?? '';
  return [told, named].find((version) => BY_YEAR.test(version));
}

/** Git for Windows counts its releases of one Git from 2 on: `2.41.0.windows.3` → `2.41.0.3`, `2.41.0.windows.1` → `2.41.0`. */
export function gitVersion(raw: string, name: string): string | undefined {
  const told = toldVersion(raw, name);
  const built = GIT_FOR_WINDOWS.exec(told ?? '');
  if (built === null) return told;
  return built[2] === '1' ? built[1] : `${built[1]}.${built[2]}`;
}

/** Strawberry Perl puts its own count behind Perl's patch: `5.32.1001` and `5.32.1.1` → `5.32.1`. */
export function strawberryVersion(raw: string, name: string): string | undefined {
  const [major, minor, patch] = versionParts(raw, name) ?? [];
  if (patch === undefined) return toldVersion(raw, name);
  return `${major}.${minor}.${patch < 1000 ? patch : Math.floor(patch / 1000)}`;
}

/** Conda's installers put Python before their own version: `py37_4.8.3` → `4.8.3`; one in brackets is Python's. */
export function condaVersion(raw: string, name: string): string | undefined {
  const own = name.slice(0, MAX_NAME).replace(BRACKET, '').replace(PYTHON_TAG, ' ');
  return withoutRevision(raw.slice(0, MAX_NAME).replace(PYTHON_TAG, ' '), own);
}

/**
 * First three numbers, or none where fewer are told: installers of Tomcat (`7.0`) and MariaDB name the release line alone,
 * which is too little to tell a version.
 */
export function fullVersion(raw: string, name: string): string | undefined {
  return THREE_NUMBERS.exec(toldVersion(raw, name) ?? '')?.[0];
}

/** Sublime Text counts builds: `Build 4169` → `4169`. */
export function sublimeVersion(raw: string, name: string): string | undefined {
  return SUBLIME_BUILD.exec(raw.trim())?.[1] ?? toldVersion(raw, name);
}

/** OpenSSH for Windows writes `9.5.0.0` for the portable release `9.5p1` it is built from. */
export function opensshVersion(raw: string, name: string): string | undefined {
  return toldVersion(raw, name)?.replace(WINDOWS_OPENSSH, '$1p1');
}

/** Unity's final releases: `2021.3.5f1` → `2021.3.5`; alphas and betas keep their letter. */
export function unityVersion(raw: string, name: string): string | undefined {
  return toldVersion(raw, name)?.replace(UNITY_FINAL, '$1');
}

/** NVIDIA's version is the last five digits of the driver's in Windows: `31.0.15.3623` → `536.23`. */
export function nvidiaVersion(raw: string, name: string): string | undefined {
  const [, , third, fourth, ...rest] = versionParts(raw, name) ?? [];
  if (third === undefined || fourth === undefined || rest.length > 0) return toldVersion(raw, name);
  const digits = `${third % 10}${String(fourth).padStart(4, '0')}`;
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Python as its installers count: `pythonVersion`, also where the fourth part is absent (`2.7.18150`), and the Store's
 * packages, micro release × 256 + level × 16 + serial (CPython's PC/layout, as its packages show): `3.11.2544.0` → `3.11.9`.
 */
export function pythonInstallerVersion(raw: string, name: string): string | undefined {
  const [major, minor, field, fourth] = versionParts(raw, name) ?? [];
  if (field === undefined || field < 100) return toldVersion(raw, name);
  if (field % 256 === STORE_FINAL) return `${major}.${minor}.${Math.floor(field / 256)}`;
  return pythonVersion(`${major}.${minor}.${field}.${fourth ?? 0}`, name);
}
