import * as v from 'valibot';

import {Count, Instant, list, Text} from '../inventory/index.ts';

/** One line of the device's history. `data` holds the ids and numbers its sentence is made from. */
export const TimelineEvent = v.strictObject({
  id: Count,
  at: Instant,
  kind: v.picklist([
    'installed',
    'updated',
    'removed',
    'weakness-new',
    'weakness-fixed',
    'weakness-reopened',
    'added-to-kev',
    'epss-raised',
    'exploit-published',
    'support-ending',
    'support-ended',
    'check-changed',
    'score-moved',
    'detection',
    'fix-run',
    'exception-added',
    'exception-cancelled',
    'exception-expired',
    'exception-resurfaced',
    'knowledge-updated',
    'client-paired',
    'client-revoked',
    'companion-started',
  ]),
  /** Component, check, CVE or recommendation it is about. */
  subject: v.pipe(v.string(), v.maxLength(512)),
  data: v.record(v.pipe(v.string(), v.maxLength(64)), v.union([Text, v.number(), v.boolean(), v.null()])),
});
export type TimelineEvent = v.InferOutput<typeof TimelineEvent>;

/** How long work goes, with a real measure: `done` of `total` of `unit`; total null when not yet known. */
export const Progress = v.strictObject({
  task: v.picklist(['scan', 'knowledge', 'fix']),
  /** What is being done now, a catalogue key of `texts`. */
  step: v.pipe(v.string(), v.maxLength(64)),
  /** To what: a feed, a slice. */
  detail: v.optional(v.pipe(v.string(), v.maxLength(256))),
  done: Count,
  total: v.nullable(Count),
  unit: v.picklist(['bytes', 'records', 'steps', 'packages']),
});
export type Progress = v.InferOutput<typeof Progress>;

/** A command to copy; gathered updates name up to 200 packages with their versions. */
const Command = v.pipe(v.string(), v.maxLength(32_768));

/** What exactly a fix will do, made by the companion from its own facts (security.md §10). */
export const FixPreview = v.strictObject({
  fix: v.pipe(v.string(), v.maxLength(64)),
  recommendation: v.pipe(v.string(), v.maxLength(300)),
  /** Program and arguments exactly as they will be run. */
  argv: v.pipe(v.array(v.pipe(v.string(), v.maxLength(256))), v.maxLength(256)),
  packages: list(v.strictObject({name: Text, from: Text, to: Text, archive: Text})),
  downloadBytes: v.nullable(Count),
  restart: v.boolean(),
  undo: v.nullable(Command),
  /**
   * How consent is given: the system's own dialog, root at the terminal, the user at the terminal for what needs nobody else's
   * rights, root beforehand in the device's own configuration, or not possible here.
   */
  consent: v.picklist(['polkit', 'root-cli', 'own-cli', 'unattended', 'unavailable']),
  /** Why it cannot be run here; then `command` is what to copy. */
  refusal: v.optional(Text),
  command: Command,
  /** Binds this preview to one run within 5 minutes. */
  token: v.pipe(v.string(), v.maxLength(64)),
  expiresAt: Instant,
});
export type FixPreview = v.InferOutput<typeof FixPreview>;

/** How a fix ended; `proved` only when the companion's own re-collection shows it. */
export const FixOutcome = v.strictObject({
  recommendation: v.pipe(v.string(), v.maxLength(300)),
  result: v.picklist(['proved', 'done-not-proved', 'failed', 'refused', 'cancelled', 'timed-out']),
  exitCode: v.nullable(v.number()),
  why: v.optional(Text),
});
export type FixOutcome = v.InferOutput<typeof FixOutcome>;

/** One thing `plimsoll doctor` looked at, with the next step when it is not well. */
export const Diagnosis = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(64)),
  state: v.picklist(['ok', 'warning', 'problem']),
  what: Text,
  next: v.optional(Text),
});
export type Diagnosis = v.InferOutput<typeof Diagnosis>;
