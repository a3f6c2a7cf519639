/** A package URL taken apart (package-url/purl-spec, "PURL specification"); each part decoded. */
export interface Purl {
  /** Lower case: `deb`, `npm`. */
  readonly type: string;
  /** Empty when there is none; parts with slashes between. */
  readonly namespace: string;
  readonly name: string;
  readonly version: string | undefined;
  readonly qualifiers: ReadonlyMap<string, string>;
}

const TYPE = /^[a-z0-9.+-]{1,32}$/;
const MAX_QUALIFIERS = 32;

/** Reads a package URL; undefined for what is none. Time is linear in its length. */
export function readPurl(text: string): Purl | undefined {
  if (!/^pkg:/i.test(text)) return undefined;
  const withoutSubpath = before(text.slice(4), '#');
  const mark = withoutSubpath.indexOf('?');
  const path = mark < 0 ? withoutSubpath : withoutSubpath.slice(0, mark);
  const [type = '', ...rest] = path.split('/').filter((part) => part !== '');
  const last = rest.pop();
  if (last === undefined || !TYPE.test(type.toLowerCase())) return undefined;
  // A scope that is not encoded (`@babel`) begins with the sign that parts name and version.
  const at = last.lastIndexOf('@');
  const name = decode(at > 0 ? last.slice(0, at) : last);
  const namespace = rest.map(decode);
  if (!name || namespace.includes(undefined)) return undefined;
  const version = at > 0 ? decode(last.slice(at + 1)) : undefined;
  return {
    type: type.toLowerCase(),
    namespace: namespace.join('/'),
    name,
    version: version === '' ? undefined : version,
    qualifiers: mark < 0 ? new Map() : qualifiersOf(withoutSubpath.slice(mark + 1)),
  };
}

function qualifiersOf(text: string): Map<string, string> {
  const pairs = text.split('&', MAX_QUALIFIERS).flatMap((pair) => {
    const equals = pair.indexOf('=');
    const value = equals > 0 ? decode(pair.slice(equals + 1)) : undefined;
    return value ? [[pair.slice(0, equals).toLowerCase(), value] as const] : [];
  });
  return new Map(pairs);
}

function before(text: string, sign: string): string {
  const at = text.indexOf(sign);
  return at < 0 ? text : text.slice(0, at);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
