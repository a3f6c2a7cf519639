/** A distribution of Python's package index. */
export interface PythonName {
  readonly name: string;
  readonly version: string;
}

/** `name-version.dist-info`, `name-version[-py3.9].egg-info`, `name-version-py3.9.egg` (packaging.python.org, PEP 376, setuptools). */
const ENTRY =
  /^(?<name>[A-Za-z0-9][A-Za-z0-9._]{0,199})-(?<version>[0-9][A-Za-z0-9._+!]{0,127})(?:-py\d{1,2}(?:\.\d{1,3})?(?:-[a-z0-9_.-]{1,64})?)?\.(?:dist-info|egg-info|egg)$/;

/** Name and version as an entry of a package folder says them; a hyphen in either is written `_`. Undefined when it says none. */
export function parseDistribution(entry: string): PythonName | undefined {
  const {name, version} = ENTRY.exec(entry)?.groups ?? {};
  return name === undefined || version === undefined
    ? undefined
    : {name, version: version.replaceAll('_', '-')};
}

const NAME = /^Name: *(?<value>[A-Za-z0-9][A-Za-z0-9._-]{0,199})\r?$/m;
const VERSION = /^Version: *(?<value>[0-9][A-Za-z0-9._+!-]{0,127})\r?$/m;

/** The same from a metadata file's head (packaging.python.org, "Core metadata"); undefined when it is not complete. */
export function parseMetadata(text: string): PythonName | undefined {
  const blank = text.search(/\r?\n\r?\n/);
  const head = blank < 0 ? text : text.slice(0, blank);
  const name = NAME.exec(head)?.groups?.['value'];
  const version = VERSION.exec(head)?.groups?.['value'];
  return name === undefined || version === undefined ? undefined : {name, version};
}
