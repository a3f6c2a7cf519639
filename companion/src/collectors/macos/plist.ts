import {parseBinaryPlist} from './plist-binary.ts';
import {parseXmlPlist} from './plist-xml.ts';

/** A value of a property list; dates are instants in ISO 8601, bytes are left out. */
export type PlistValue = string | number | boolean | readonly PlistValue[] | PlistDict;

export type PlistDict = ReadonlyMap<string, PlistValue>;

/** No list that is read here has more. */
const MAX_BYTES = 8 * 1024 * 1024;
const BINARY = [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74, 0x30, 0x30];

/** The value of a property list, binary (`bplist00`) or XML; undefined for anything else. Never throws. */
export function parsePlist(bytes: Uint8Array): PlistValue | undefined {
  if (bytes.length > MAX_BYTES) return undefined;
  if (BINARY.every((byte, index) => bytes[index] === byte)) return parseBinaryPlist(bytes);
  return parseXmlPlist(new TextDecoder().decode(bytes));
}

/** The dictionary a property list is; undefined when it is none. */
export function parsePlistDict(bytes: Uint8Array): PlistDict | undefined {
  const value = parsePlist(bytes);
  return value instanceof Map ? value : undefined;
}

/** A text of a dictionary without blanks around it; undefined when it is absent, empty or no text. */
export function stringIn(dict: PlistDict, key: string): string | undefined {
  const value = dict.get(key);
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}
