import * as v from 'valibot';

import {Count, CveId, Instant, list, Name, Path, Text} from './limits.ts';

/** Days after which a detection no longer says that somebody is inside now (docs/scoring.md §1). */
export const BREACH_DAYS = 30;

export const DetectionSeverity = v.picklist(['critical', 'high', 'medium', 'low', 'unknown']);
export type DetectionSeverity = v.InferOutput<typeof DetectionSeverity>;

/** `resolved`: the file was removed, cleaned or put away, or somebody said that it was nothing. */
const State = v.picklist(['open', 'resolved']);
/** Who saw it, in lower case: `clamav`, `falco`. */
const Source = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/));
const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9:._-]{0,127}$/));
const Cves = v.pipe(v.array(CveId), v.maxLength(16));

/** Something a scanner or a sensor on the device says was seen: a file with a virus, a shell where none belongs. */
export const Detection = v.strictObject({
  /** The same thing has the same id however often it is seen: `clamav:1a2b3c4d5e6f7a8b`. */
  id: Id,
  /** When it was last seen. */
  at: Instant,
  source: Source,
  /** The source's own name for it: a signature, a rule. */
  rule: Name,
  title: v.optional(Text),
  severity: DetectionSeverity,
  state: State,
  /** How often it was seen, as far as its source was read. */
  count: Count,
  path: v.optional(Path),
  process: v.optional(Name),
  /** Package its source names, or that the path belongs to. */
  package: v.optional(Name),
  cves: v.optional(Cves),
  /** Ids of installed software it touches, sorted; absent where it touches none that is known. */
  software: v.optional(list(v.pipe(v.string(), v.maxLength(512)))),
});
export type Detection = v.InferOutput<typeof Detection>;

/** One object or line of the drop-in folder (docs/companion.md); members nobody knows are ignored. */
export const ReportedDetection = v.object({
  time: v.pipe(v.string(), v.maxLength(64)),
  source: Source,
  rule: Name,
  severity: v.optional(DetectionSeverity, 'unknown'),
  state: v.optional(State, 'open'),
  /** Of a detection that is known already: to say that it is resolved. */
  id: v.optional(Id),
  title: v.optional(Text),
  path: v.optional(Path),
  package: v.optional(Name),
  cve: v.optional(v.union([CveId, Cves])),
  process: v.optional(Name),
});
export type ReportedDetection = v.InferOutput<typeof ReportedDetection>;

/** The id of what `source` saw under the name `rule` in one place (a path, a process); the place cannot be read from it. */
export function detectionId(source: string, rule: string, place: string): string {
  const text = `${rule}\n${place}`;
  return `${source}:${fnv(text, 0x81_1c_9d_c5)}${fnv(text, 0x1b_87_3f_2d)}`;
}

/** FNV-1a over UTF-16 units (isthe.com/chongo/tech/comp/fnv), 8 hexadecimal digits; two seeds make a collision unlikely. */
function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * One of each id, the newest first: the newest says the state, counts add up. Of one instant the last in the list is the
 * newest.
 */
export function foldDetections(detections: readonly Detection[]): Detection[] {
  const folded = new Map<string, Detection>();
  for (const one of detections) {
    const known = folded.get(one.id);
    if (known === undefined) folded.set(one.id, one);
    else folded.set(one.id, known.at > one.at ? together(known, one) : together(one, known));
  }
  return [...folded.values()].toSorted(newestFirst);
}

function together(newer: Detection, older: Detection): Detection {
  return {...older, ...newer, count: newer.count + older.count};
}

function newestFirst(a: Detection, b: Detection): number {
  if (a.at !== b.at) return a.at > b.at ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
