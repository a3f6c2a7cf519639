/** Name and version of a package as its manifest has them (docs.npmjs.com, "package.json"); undefined when it is none or says neither. */
export function parsePackageJson(
  text: string,
): {readonly name: string; readonly version: string} | undefined {
  const manifest = parseObject(text);
  const name = manifest?.get('name');
  const version = manifest?.get('version');
  return typeof name === 'string' && typeof version === 'string' && NAME.test(name) && VERSION.test(version)
    ? {name, version}
    : undefined;
}

const NAME = /^(?:@[A-Za-z0-9~._-]{1,100}\/)?[A-Za-z0-9~._-]{1,213}$/;
const VERSION = /^v?\d[A-Za-z0-9.+-]{0,127}$/;

/** The members of a JSON object by name; undefined when the text is no JSON or no object. */
export function parseObject(text: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}
