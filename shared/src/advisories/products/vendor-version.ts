/** Longest text a version is looked for in. */
const MAX_TEXT = 512;

const SEPARATORS = /[\s()[\],;:"'/]+/;
const DOTTED = /^v?(\d{1,9}\.\d[\w.+~-]{0,60})$/i;
const LOOSE_DOTS = /\s{0,4}\.\s{0,4}/g;
/** Commas where dots are meant: `4,69`, `2021,0,0,323925`. */
const COMMAS = /^\d{1,9}(?:,\d{1,9}){1,7}$/;
const LEADING = /^v?(\d{1,12}(?![\w])|\d{1,9}[\w.+~-]{0,60})/i;

/** First version with a dot in a text: `PuTTY release 0.80 (64-bit)` → `0.80`; undefined when it holds none. */
export function versionInText(text: string): string | undefined {
  for (const word of text.slice(0, MAX_TEXT).split(SEPARATORS)) {
    const version = DOTTED.exec(word)?.[1];
    if (version !== undefined) return version.replace(/[.-]+$/, '');
  }
  return undefined;
}

/** The version an installed list tells, else the one in the name: `2.0.0.23 (en-US)`, `1 . 2 . 2`, `4,69`, `Jenkins 2.426.1`. */
export function toldVersion(raw: string, name: string): string | undefined {
  const trimmed = raw.slice(0, MAX_TEXT).trim().replace(LOOSE_DOTS, '.');
  const text = COMMAS.test(trimmed) ? trimmed.replaceAll(',', '.') : trimmed;
  const first = text.split(SEPARATORS)[0] ?? '';
  if (LEADING.exec(first)?.[0] === first && first !== '')
    return first.replace(/^v/i, '').replace(/[.-]+$/, '');
  return versionInText(text) ?? versionInText(name);
}

/** Numbers between the dots of a told version; undefined when one of them is no number. */
export function versionParts(raw: string, name: string): readonly number[] | undefined {
  const told = toldVersion(raw, name);
  if (told === undefined || !/^\d{1,9}(?:\.\d{1,9}){0,7}$/.test(told)) return undefined;
  return told.split('.').map(Number);
}

/** A version's first `count` parts: Wireshark's `4.0.6.0` → `4.0.6`. */
export function firstParts(count: number): (raw: string, name: string) => string | undefined {
  return (raw, name) => toldVersion(raw, name)?.split('.').slice(0, count).join('.');
}

/** A version without zeros at its end beyond `count` parts: `17.0.8.0` → `17.0.8`. */
export function withoutZeros(count: number): (raw: string, name: string) => string | undefined {
  return (raw, name) => {
    const parts = toldVersion(raw, name)?.split('.') ?? [];
    const last = parts.findLastIndex((part) => !/^0+$/.test(part));
    return parts.length === 0 ? undefined : parts.slice(0, Math.max(last + 1, count)).join('.');
  };
}

/** The version in the name before the told one, for products whose installers tell a build number: `Git version 2.39.1`. */
export function versionInName(raw: string, name: string): string | undefined {
  return versionInText(name) ?? toldVersion(raw, name);
}

/** For lists that keep the version of the first installation, or count by something no advisory does: nothing is known. */
export function untold(): undefined {
  return undefined;
}

/** Zoom puts the build in brackets: `5.11.1 (6602)` → `5.11.1.6602`, as its advisories and packages count. */
export function bracketedBuild(raw: string, name: string): string | undefined {
  const build = /^\s{0,8}(\d{1,6}(?:\.\d{1,6}){1,3})\s{0,4}\((\d{1,9})\)/.exec(raw.slice(0, MAX_TEXT));
  return build === null ? toldVersion(raw, name) : `${build[1]}.${build[2]}`;
}

/**
 * Python's installer counts micro release × 1000 + level and serial (PCbuild/python.props, `PythonVersionNumber` field 3):
 * `3.10.6150.0` → `3.10.6`, `2.7.18150` → `2.7.18`, `3.12.121.0` → `3.12.0rc1`.
 */
export function pythonVersion(raw: string, name: string): string | undefined {
  const [major, minor, field, ...rest] = versionParts(raw, name) ?? [];
  if (major === undefined || minor === undefined || field === undefined) return toldVersion(raw, name);
  if (rest.length === 0 && field < 1000) return toldVersion(raw, name);
  const level = PYTHON_LEVELS[Math.floor((field % 1000) / 10)];
  if (level === undefined) return undefined;
  return `${major}.${minor}.${Math.floor(field / 1000)}${level === '' ? '' : `${level}${field % 10}`}`;
}

const PYTHON_LEVELS: Readonly<Record<number, string>> = {10: 'a', 11: 'b', 12: 'rc', 15: ''};

/** OpenOffice writes minor and patch as one number: `4.111.9808` → `4.1.11`. */
export function openOfficeVersion(raw: string, name: string): string | undefined {
  const told = toldVersion(raw, name);
  const joined = /^(\d)\.(\d)(\d{1,2})\.\d{4}$/.exec(told ?? '');
  return joined === null ? told : `${joined[1]}.${joined[2]}.${joined[3]}`;
}

/**
 * Java in one shape, whoever wrote it: `8.0.3510.10`, `8u351`, `1.8.0_351`, `1.8.0:update351` and `Java 8 Update 351`
 * are all `8.0.351`; later releases as they are, `17.0.8.0` → `17.0.8`.
 */
export function javaVersion(raw: string, name = ''): string | undefined {
  const text = raw.slice(0, MAX_TEXT);
  const named = /^(?:1\.)?(\d)(?:\.0)?(?:u|_|[ :]update[ _]?)(\d{1,3})/i.exec(text.trim());
  if (named !== null) return `${named[1]}.0.${named[2]}`;
  const words = /(?<![\d.])(\d) Update (\d{1,3})\b/i.exec(`${text} ${name.slice(0, MAX_TEXT)}`);
  if (words !== null) return `${words[1]}.0.${words[2]}`;
  const built = /^([5-8])\.0\.(\d{1,3})0(?:\.\d{1,3})?$/.exec(text.trim());
  if (built !== null) return `${built[1]}.0.${built[2]}`;
  return withoutZeros(3)(raw, name);
}

/** Apple's Windows packages of the Store run parts together: iTunes `12130.9.2003.0` → `12.13.0.9`. */
export function storeITunesVersion(raw: string, name: string): string | undefined {
  const told = toldVersion(raw, name);
  const joined = /^(\d{2})(\d{1,2})(\d)\.(\d{1,3})\.\d+\.\d+$/.exec(told ?? '');
  return joined === null ? told : joined.slice(1).join('.');
}

/** QuickTime on Windows runs minor and patch together: `7.79.80.95` → `7.7.9`. */
export function quickTimeVersion(raw: string, name: string): string | undefined {
  const told = toldVersion(raw, name);
  const joined = /^(\d)\.(\d)(\d)\.\d+\.\d+$/.exec(told ?? '');
  return joined === null ? told : joined.slice(1).join('.');
}

/**
 * Version of the vendor in one of a Linux package: without epoch, revision and Mozilla's build,
 * `5:24.0.7-1~debian.12~bookworm` → `24.0.7`, `120.0.1~build1` → `120.0.1`.
 */
export function upstreamVersion(packaged: string): string | undefined {
  const text = packaged.slice(0, MAX_TEXT).replace(/^\d{1,6}:/, '');
  const dash = text.lastIndexOf('-');
  const upstream = dash > 0 ? text.slice(0, dash) : text;
  return /^\d/.test(upstream) ? upstream.replace(/~build\d{1,3}$/, '') : undefined;
}
