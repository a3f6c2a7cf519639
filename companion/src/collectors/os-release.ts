import type {System} from '../system/system.ts';

/** Parses os-release(5): `KEY=value`, shell quoting with one pair of quotes and backslashes. Never throws. */
export function parseOsRelease(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const {key, value} = /^(?<key>[A-Z][A-Z0-9_]*)=(?<value>.*)$/.exec(line.trim())?.groups ?? {};
    if (key !== undefined && value !== undefined) fields.set(key, unquote(value));
  }
  return fields;
}

function unquote(value: string): string {
  const inner = /^(?<quote>["'])(?<text>.*)\k<quote>$/.exec(value)?.groups;
  if (!inner) return value;
  return inner['quote'] === '"' ? (inner['text'] ?? '').replace(/\\(["$`\\])/g, '$1') : (inner['text'] ?? '');
}

/** The device's own os-release, with the fallback the manual names; undefined when there is none. */
export async function readOsRelease(system: System): Promise<ReadonlyMap<string, string> | undefined> {
  const text = (await system.readText('/etc/os-release')) ?? (await system.readText('/usr/lib/os-release'));
  return text === undefined ? undefined : parseOsRelease(text);
}
