/** A compact JWS taken apart, its bytes not yet believed. */
export interface LooseJws {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Buffer;
  readonly text: string;
}

const PARTS = /^(?<header>[A-Za-z0-9_-]+)\.(?<payload>[A-Za-z0-9_-]+)\.(?<signature>[A-Za-z0-9_-]{86})$/;

/**
 * Takes a compact JWS (RFC 7515 §3.1) apart; undefined unless it is written in the one canonical way. jose lets
 * other spellings of the same bytes pass (security.md §8): spare bits in the last letter, white space at the end.
 */
export function readJws(text: string): LooseJws | undefined {
  const groups = PARTS.exec(text)?.groups;
  // `$` of a RegExp is the end here: without the flag m it does not match before a final line feed.
  if (!groups) return undefined;
  const {header = '', payload = '', signature = ''} = groups;
  if (![header, payload, signature].every(isCanonical)) return undefined;
  const parsed = parse(Buffer.from(header, 'base64url').toString('utf8'));
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  return {
    header: Object.fromEntries(Object.entries(parsed)),
    payload: Buffer.from(payload, 'base64url'),
    text,
  };
}

/** True when the header has these members with these values and no others. */
export function hasExactly(
  header: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, string | undefined>>,
): boolean {
  const keys = Object.keys(header);
  const names = Object.keys(wanted);
  if (keys.length !== names.length) return false;
  return names.every((name) => {
    const value = Object.hasOwn(header, name) ? header[name] : undefined;
    return wanted[name] === undefined ? value !== undefined : value === wanted[name];
  });
}

/** JSON text as unknown data; undefined when it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isCanonical(part: string): boolean {
  return Buffer.from(part, 'base64url').toString('base64url') === part;
}
