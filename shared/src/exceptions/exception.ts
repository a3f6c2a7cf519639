import * as v from 'valibot';

import {ExceptionKind} from '../findings/index.ts';
import {Count, Instant, list, Name, Text} from '../inventory/index.ts';
import {Threat} from './threat.ts';

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(512));

/** Days an exception lasts where nothing else is said, and at most. */
export const DEFAULT_DAYS = 90;
export const MAX_DAYS = 365;

/** What an exception is about; docs/exceptions.md says what each covers, now and later. */
export const ExceptionScope = v.variant('of', [
  v.strictObject({of: v.literal('finding'), id: Id}),
  /** A CVE or an advisory's own id, in whatever component it is. */
  v.strictObject({of: v.literal('weakness'), id: v.pipe(v.string(), v.minLength(1), v.maxLength(128))}),
  /** A source package or a recognised product, as findings name it. */
  v.strictObject({of: v.literal('component'), source: Name}),
  v.strictObject({of: v.literal('check'), id: Id}),
  v.strictObject({of: v.literal('recommendation'), id: Id}),
]);
export type ExceptionScope = v.InferOutput<typeof ExceptionScope>;

const Reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000));

/** What a person asks for. */
export const ExceptionWish = v.strictObject({
  kind: ExceptionKind,
  scope: ExceptionScope,
  reason: Reason,
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_DAYS)), DEFAULT_DAYS),
});
export type ExceptionWish = v.InferOutput<typeof ExceptionWish>;

/** One decision to leave something, with who made it and how it ended. */
export const Exception = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  kind: ExceptionKind,
  scope: ExceptionScope,
  /** CVE, component, check or product it is about, as the timeline names it. */
  subject: v.pipe(v.string(), v.maxLength(512)),
  reason: Reason,
  by: v.pipe(Text, v.maxLength(256)),
  createdAt: Instant,
  until: Instant,
  /** Findings and checks it covered when it was made. */
  covered: Count,
  state: v.picklist(['active', 'cancelled', 'expired', 'resurfaced']),
  endedAt: v.optional(Instant),
  /** What brought it back, and in which finding. */
  threat: v.optional(Threat),
  finding: v.optional(Id),
});
export type Exception = v.InferOutput<typeof Exception>;

/** An exception with what only the companion needs to hold it against later snapshots. */
export const HeldException = v.strictObject({
  exception: Exception,
  /** What a recommendation closed when it was excepted: later weaknesses are not covered. */
  closes: list(Id),
  /** Threats that were there already when it was made: they do not bring it back. */
  known: list(v.strictObject({finding: Id, threats: v.pipe(v.array(Threat), v.maxLength(8))})),
});
export type HeldException = v.InferOutput<typeof HeldException>;
