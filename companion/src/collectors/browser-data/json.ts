import type {System} from '../../system/system.ts';
import {type Harvest, isPlain} from '../software/harvest.ts';

/** Browsers' and editors' files have some hundred kilobytes; whoever has more is not read. */
const MAX_BYTES = 16 * 1024 * 1024;

/** A JSON file's value; undefined when there is none. What is too large or half written is noted. */
export async function readJson(system: System, path: string, harvest: Harvest): Promise<unknown> {
  try {
    const bytes = await system.readBytes(path, MAX_BYTES + 1);
    if (bytes === undefined) return undefined;
    if (bytes.length > MAX_BYTES) harvest.note(`${path}: too large`);
    else return parse(bytes);
  } catch (error) {
    harvest.note(`${path}: ${error instanceof SyntaxError ? 'not JSON' : codeOf(error)}`);
  }
  return undefined;
}

/** A byte order mark is not JSON, but editors leave it (RFC 8259 §8.1 lets readers pass it over; the decoder does). */
function parse(bytes: Uint8Array): unknown {
  return JSON.parse(UTF8.decode(bytes));
}

const UTF8 = new TextDecoder();

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
}

/** The value at the end of a way of own members; undefined where it breaks off. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  let inner = value;
  for (const name of names) inner = isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined;
  return inner;
}

/** A text without control characters of at most `max` characters, blanks around it taken off; else undefined. */
export function textAt(value: unknown, max: number): string | undefined {
  const text = typeof value === 'string' && value.length <= 4096 ? value.trim() : '';
  return isPlain(text, max) ? text : undefined;
}

/** Up to `max` own members of an object; none of anything else. */
export function membersOf(value: unknown, max: number): readonly (readonly [name: string, value: unknown])[] {
  if (!isObject(value)) return [];
  const names = Object.keys(value).slice(0, max);
  return names.map((name) => [name, value[name]]);
}

/** Up to `max` elements of a list; none of anything else. */
export function elementsOf(value: unknown, max: number): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, max) : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
