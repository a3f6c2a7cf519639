import * as v from 'valibot';

/** Caps of security.md §9: name 256, version 128, path 1024, at most 20,000 items; whoever sends more is refused. */
export const MAX_ITEMS = 20_000;

/** A name as a package manager, publisher or device gives it. */
export const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(256));
/** A version exactly as its source writes it. */
export const Version = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
/** An absolute path or registry key. */
export const Path = v.pipe(v.string(), v.maxLength(1024));
/** A short text for people. */
export const Text = v.pipe(v.string(), v.maxLength(2048));
/** An instant, ISO 8601 in UTC. */
export const Instant = v.pipe(v.string(), v.isoTimestamp());
/** A day, `YYYY-MM-DD`. */
export const Day = v.pipe(v.string(), v.isoDate());
/** Any number of digits may follow the year (formats.md). */
export const CveId = v.pipe(v.string(), v.regex(/^CVE-\d{4}-\d{4,19}$/));
/** A count of things. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A list capped at MAX_ITEMS. */
// oxlint-disable-next-line typescript/explicit-module-boundary-types -- a schema's type is what valibot infers
export function list<const S extends v.GenericSchema>(item: S) {
  return v.pipe(v.array(item), v.maxLength(MAX_ITEMS));
}
