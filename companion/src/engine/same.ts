/** Deep equality of plain data; Maps by their entries. Identity first: unchanged parts are usually the same object. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  if (a instanceof Map || b instanceof Map) return a instanceof Map && b instanceof Map && sameMap(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  // In place, without entries: this runs over thousands of findings at every change.
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if (!Object.hasOwn(b, key) || !same(a[key], b[key])) return false;
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function sameMap(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (!b.has(key) || !same(value, b.get(key))) return false;
  return true;
}

/** `after`, or `before` itself where nothing differs: what did not change stays the same object. */
export function keep<T>(before: T | undefined, after: T): T {
  return before !== undefined && same(before, after) ? before : after;
}

/** As `keep`, item by item, in the order of `after`; the same list when every item is. */
export function keepList<T extends {readonly id: string}>(before: T[] | undefined, after: readonly T[]): T[] {
  if (!before) return [...after];
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = after.map((item) => keep(old.get(item.id), item));
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept;
}
