import * as v from 'valibot';

import {CveId, Day, Instant, list, Name, Running, Text, Version} from '../inventory/index.ts';
import {ExceptionMark} from './exception-mark.ts';

/** confirmed 1.0, likely 0.7, possible: shown under *to review*, never scored (scoring.md §1). */
export const Confidence = v.picklist(['confirmed', 'likely', 'possible']);
export type Confidence = v.InferOutput<typeof Confidence>;

/** `unimportant` is Debian's own word: no security impact as shipped. */
export const Severity = v.picklist(['critical', 'high', 'medium', 'low', 'unimportant', 'unknown']);
export type Severity = v.InferOutput<typeof Severity>;

/** What the distribution answers for this release; different answers stay different (knowledge.md). */
export const FixState = v.picklist([
  'fix-available',
  'unfixed',
  'no-dsa',
  'postponed',
  'ignored',
  'end-of-life',
  'unimportant',
]);
export type FixState = v.InferOutput<typeof FixState>;

/** How far exploitation has come: each step implies the ones before it. */
export const Exploit = v.picklist(['none', 'public', 'verified', 'kit', 'unknown']);
export type Exploit = v.InferOutput<typeof Exploit>;

/** CISA's Known Exploited Vulnerabilities entry. */
export const Kev = v.strictObject({
  added: Day,
  due: v.optional(Day),
  ransomware: v.boolean(),
});
export type Kev = v.InferOutput<typeof Kev>;

/** Why a finding is believed: what was compared with what, by which rule, from which record. */
export const Evidence = v.strictObject({
  /** Id of the matching rule: `debian-source`, `debian-kernel`, `archive-candidate`… */
  rule: v.pipe(v.string(), v.maxLength(64)),
  installed: Version,
  /** The first version without the weakness; null when there is none. */
  bound: v.nullable(Version),
  /** What was looked up, where findings name it otherwise: a binary package with its module. */
  subject: v.optional(Name),
  /** First version with the weakness; absent: every version before the bound. */
  introduced: v.optional(Version),
  /** Last version with it, where no fixed one is named. */
  lastAffected: v.optional(Version),
  /** Version order used: `dpkg`. */
  order: v.pipe(v.string(), v.maxLength(32)),
  /** The advisory record, `DEBIAN-CVE-2025-1234`, and the feed it came from. */
  record: v.pipe(v.string(), v.maxLength(128)),
  feed: v.pipe(v.string(), v.maxLength(128)),
  fetchedAt: v.nullable(Instant),
  note: v.optional(Text),
});
export type Evidence = v.InferOutput<typeof Evidence>;

/** The factors of scoring.md §1, so that every point has a cause. `x` is their capped product. */
export const Risk = v.strictObject({
  severity: v.number(),
  likelihood: v.number(),
  context: v.number(),
  confidence: v.number(),
  /** Ids of the verified mitigations within `context`; absent where there is none. */
  mitigations: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(16))),
  x: v.pipe(v.number(), v.minValue(0), v.maxValue(0.99)),
});
export type Risk = v.InferOutput<typeof Risk>;

/** One vulnerability in one source component, however many binary packages carry it. */
export const Finding = v.strictObject({
  /** `Debian:12/openssl/CVE-2025-1234`: the same cause has the same id on every machine. */
  id: v.pipe(v.string(), v.maxLength(512)),
  /** Null when the archive marks an update as security without naming a CVE (rule `archive-candidate`), or `advisory` does. */
  cve: v.nullable(CveId),
  /** The advisory's own id where it names no CVE: `GHSA-…`, `MAL-…`, `RUSTSEC-…`. */
  advisory: v.optional(v.pipe(v.string(), v.maxLength(128))),
  /** OSV's name of the ecosystem with its release: `Debian:12`. */
  ecosystem: v.pipe(v.string(), v.maxLength(64)),
  source: Name,
  sourceVersion: Version,
  /** Installed binary packages built from the source. */
  packages: list(Name),
  fixedVersion: v.nullable(Version),
  state: FixState,
  running: Running,
  confidence: Confidence,
  severity: Severity,
  /** CVSS base score 0–10, with its vector and who gave it. */
  cvss: v.nullable(v.number()),
  cvssVector: v.optional(v.pipe(v.string(), v.maxLength(256))),
  cvssSource: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** EPSS probability 0–1 of exploitation in 30 days (FIRST). */
  epss: v.nullable(v.number()),
  kev: v.nullable(Kev),
  exploit: Exploit,
  published: v.optional(Instant),
  modified: v.optional(Instant),
  /** Kinds of flaw: `CWE-79`. */
  cwes: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(16))), v.maxLength(16))),
  /** Its CNA marks the CVE as disputed. */
  disputed: v.optional(v.boolean()),
  title: v.optional(Text),
  evidence: Evidence,
  risk: Risk,
  /** Ids of open detections that touch what it is in, or name its CVE; absent where there are none. */
  detections: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(128))), v.maxLength(16))),
  /** Somebody decided to leave it (docs/exceptions.md). */
  exception: v.optional(ExceptionMark),
});
export type Finding = v.InferOutput<typeof Finding>;

/** A finding as the matcher leaves it, before `score` weighs it. */
export type Match = Omit<Finding, 'risk'>;

/** The stable id of a finding, from ids alone. `weakness`: a CVE id, an advisory's own, or null for the archive's word. */
export function findingId(ecosystem: string, source: string, weakness: string | null): string {
  return `${ecosystem}/${source}/${weakness ?? 'security-update'}`;
}
