/** From this length on a part of a text may keep the whole text alive: V8 makes slices of 13 characters and more. */
const SLICE = 13;

/**
 * Makes equal texts one text, and cuts parts loose from the files they were read from: a snapshot says `unknown` and
 * `Debian:12` thousands of times. Changes the plain data it is given in place, and returns it; what is frozen stays.
 */
export function share<T>(value: T): T {
  walk(value, new Map());
  return value;
}

function walk(value: unknown, pool: Map<string, string>): void {
  if (value instanceof Map) {
    for (const item of value.values()) walk(item, pool);
  } else if (isRecord(value) && !Object.isFrozen(value)) {
    for (const key of Object.keys(value)) {
      const item = value[key];
      if (typeof item === 'string') value[key] = pooled(item, pool);
      else walk(item, pool);
    }
  }
}

/** Arrays too: their keys are numbers as text. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function pooled(text: string, pool: Map<string, string>): string {
  const known = pool.get(text);
  if (known !== undefined) return known;
  const own: unknown = text.length < SLICE ? text : JSON.parse(JSON.stringify(text));
  const kept = typeof own === 'string' ? own : text;
  pool.set(kept, kept);
  return kept;
}
