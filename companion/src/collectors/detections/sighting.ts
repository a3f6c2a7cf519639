import {type Detection, type DetectionSeverity, detectionId, MAX_ITEMS} from '@plimsoll/shared/inventory';

import {isPlain} from '../software/harvest.ts';

/** What a source says of one detection, unchecked. */
export interface Seen {
  readonly source: string;
  readonly rule: string;
  /** When, in milliseconds since 1970; NaN where that cannot be read. */
  readonly atMs: number;
  readonly severity: DetectionSeverity;
  readonly state?: Detection['state'];
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly path?: string | undefined;
  readonly process?: string | undefined;
  readonly package?: string | undefined;
  readonly cves?: Detection['cves'];
}

/** As far as `Date` goes (ECMA-262 §21.4.1.1) and years have four digits. */
const LAST_MS = Date.UTC(9999, 0, 1);
const ABSOLUTE = /^(?:\/|[A-Za-z]:\\)/;

/** One detection as the snapshot carries it; undefined when its rule or time is unusable. Other unusable parts are left out. */
export function sighting(seen: Seen): Detection | undefined {
  const {source, rule, atMs, severity, state = 'open', cves} = seen;
  if (!isPlain(rule, 256) || !(atMs > 0 && atMs < LAST_MS)) return undefined;
  const path = usable(seen.path, 1024);
  const process = usable(seen.process, 256);
  const title = usable(seen.title, 512);
  const owner = usable(seen.package, 256);
  const absolute = path !== undefined && ABSOLUTE.test(path) ? path : undefined;
  const place = seen.path ?? seen.package ?? seen.process ?? '';
  return {
    id: seen.id ?? detectionId(source, rule, place),
    at: new Date(atMs).toISOString(),
    source,
    rule,
    severity,
    state,
    count: 1,
    ...(title === undefined ? {} : {title}),
    ...(absolute === undefined ? {} : {path: absolute}),
    ...(process === undefined ? {} : {process}),
    ...(owner === undefined ? {} : {package: owner}),
    ...(cves === undefined || cves.length === 0 ? {} : {cves}),
  };
}

function usable(text: string | undefined, max: number): string | undefined {
  return text !== undefined && isPlain(text, max) ? text : undefined;
}

/** What one source's files hold: what could be read, and how many entries could not. */
export interface Sightings {
  readonly found: readonly Detection[];
  readonly skipped: number;
}

/** Reads lines, one after the other, as far as there may be items at all. `read` answers `skip` for what is none of its. */
export function sightings(
  lines: readonly string[],
  read: (line: string) => Detection | 'skip' | undefined,
): Sightings {
  const found: Detection[] = [];
  let skipped = 0;
  for (const line of lines.slice(-MAX_ITEMS)) {
    const one = line.trim() === '' ? 'skip' : read(line);
    if (one === undefined) skipped += 1;
    else if (one !== 'skip') found.push(one);
  }
  return {found, skipped};
}

/** The value of a line of JSON; undefined when it is none. */
export function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The rest of a line that was cut, or a log in another format.
    return undefined;
  }
}

/** Milliseconds of an ISO 8601 instant with a zone; `+0000` too, which Wazuh writes. NaN for anything else. */
export function instantOf(text: unknown): number {
  if (typeof text !== 'string' || text.length > 40 || !INSTANT.test(text)) return Number.NaN;
  return Date.parse(text.replace(ZONE, '$1:$2'));
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/;
const ZONE = /([+-]\d\d)(\d\d)$/;
