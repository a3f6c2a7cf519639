import * as v from 'valibot';

import {CheckResult} from '../checks/index.ts';
import {Finding} from '../findings/index.ts';
import {Count, Day, Detection, Device, Instant, list, Name, Software, Text} from '../inventory/index.ts';
import {Recommendation} from '../recommend/index.ts';
import {DeviceScore} from '../score/index.ts';

/** How one collector's run ended: its failure is its own result and spoils nothing else. */
export const CollectorState = v.strictObject({
  id: Name,
  state: v.picklist(['ok', 'not-applicable', 'partial', 'failed']),
  why: v.optional(Text),
});
export type CollectorState = v.InferOutput<typeof CollectorState>;

/** How much of the device could be judged; shown beside every score. */
export const Coverage = v.strictObject({
  packages: v.strictObject({
    total: Count,
    assessed: Count,
    otherVendor: Count,
    unknown: Count,
    /** Applications outside the table of products. */
    notAssessed: v.optional(Count),
  }),
  checks: v.strictObject({total: Count, judged: Count, notApplicable: Count, unknown: Count}),
  /** What exceptions take out of the score; absent where there are none. */
  excepted: v.optional(v.strictObject({findings: Count, checks: Count})),
  collectors: list(CollectorState),
  /** What could not be known and why, for people: "other users' processes (needs administrator)". */
  notes: v.array(Text),
});
export type Coverage = v.InferOutput<typeof Coverage>;

/** The knowledge the findings come from. `none`: nothing yet; `stale`: past its expiry, still used. */
export const KnowledgeState = v.strictObject({
  state: v.picklist(['none', 'current', 'stale', 'building', 'failed']),
  /** Why it is none, stale or failed, with the next step. */
  why: v.optional(Text),
  slices: v.array(
    v.strictObject({ecosystem: Name, built: Instant, expires: Instant, advisories: Count, cves: Count}),
  ),
  sources: v.array(
    v.strictObject({
      feed: Name,
      fetchedAt: v.nullable(Instant),
      records: Count,
      skipped: Count,
      etag: v.optional(v.pipe(v.string(), v.maxLength(256))),
      sha256: v.optional(v.pipe(v.string(), v.maxLength(64))),
    }),
  ),
  epssDate: v.optional(Day),
  kevDate: v.optional(Instant),
});
export type KnowledgeState = v.InferOutput<typeof KnowledgeState>;

/**
 * All that is known of a device at one moment; popup, CLI and portal show this and nothing else.
 * `plimsoll scan --json` prints it; docs/scan-json.md documents each field and keeps it stable.
 */
export const Snapshot = v.strictObject({
  /** Grows by one with every published change; 0 for a single scan. */
  seq: Count,
  takenAt: Instant,
  device: Device,
  coverage: Coverage,
  score: DeviceScore,
  /** Findings, checks and software stand by id; recommendations best first (`byUrgency`). */
  findings: list(Finding),
  recommendations: list(Recommendation),
  checks: list(CheckResult),
  software: list(Software),
  /** What scanners and sensors saw in the last 30 days, by id; absent where that is nothing. */
  detections: v.optional(list(Detection)),
  knowledge: KnowledgeState,
});
export type Snapshot = v.InferOutput<typeof Snapshot>;
