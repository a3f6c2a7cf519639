import * as v from 'valibot';

import {Exception, ExceptionWish} from '../exceptions/index.ts';
import {Count, Instant, Text} from '../inventory/index.ts';
import {Disclosure, KnowledgeState, Snapshot} from '../report/index.ts';
import {Diagnosis, FixOutcome, FixPreview, TimelineEvent} from './events.ts';
import {frontMethods, Id, Nothing} from './front-methods.ts';

const Base64 = v.pipe(v.string(), v.maxLength(16 * 1024 * 1024));
const PortalOrigin = v.pipe(v.string(), v.maxLength(256), v.url());

/** How the device stands with its portal; `none` when it is not enrolled. */
export const PortalState = v.strictObject({
  state: v.picklist(['none', 'pending', 'active', 'revoked']),
  origin: v.nullable(PortalOrigin),
  organisation: v.nullable(Text),
  deviceId: v.nullable(v.pipe(v.string(), v.uuid())),
  disclosure: Disclosure,
  /** Last sequence made, and the last one the portal has signed for. */
  lastSeq: Count,
  acknowledgedSeq: Count,
  acknowledgedAt: v.nullable(Instant),
  waiting: Count,
  problem: v.optional(Text),
});
export type PortalState = v.InferOutput<typeof PortalState>;

/** The companion as a whole, for the popup's footer and `plimsoll status`. */
export const Status = v.strictObject({
  version: v.pipe(v.string(), v.maxLength(32)),
  startedAt: Instant,
  port: v.nullable(Count),
  seq: Count,
  scanning: v.boolean(),
  stateFolder: Text,
  portal: PortalState,
  knowledge: KnowledgeState,
  clients: Count,
  problems: v.array(Diagnosis),
});
export type Status = v.InferOutput<typeof Status>;

/**
 * Everything that may be asked of the companion: parameters and result of each method, both strict.
 * One file per method in `companion/src/server/methods` answers it.
 */
export const methods = {
  ...frontMethods,
  status: {params: Nothing, result: Status},
  /** Answers the snapshot; deltas follow as `delta` events until the session ends. */
  'snapshot.subscribe': {params: Nothing, result: Snapshot},
  'scan.run': {params: Nothing, result: v.strictObject({seq: Count})},
  'timeline.list': {
    params: v.strictObject({
      before: v.optional(Count),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
      kinds: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(32))), v.maxLength(32))),
      /** Exactly this component, check, CVE or recommendation. */
      subject: v.optional(v.pipe(v.string(), v.maxLength(512))),
      search: v.optional(v.pipe(v.string(), v.maxLength(100))),
      /** From this instant on, and before that one: whoever asks knows in which time zone a day begins. */
      from: v.optional(Instant),
      to: v.optional(Instant),
    }),
    result: v.strictObject({events: v.array(TimelineEvent), more: v.boolean()}),
  },
  /** With `undo`: how the last run of that recommendation's fix is taken back. */
  'fix.preview': {
    params: v.strictObject({recommendation: Id, undo: v.optional(v.boolean())}),
    result: FixPreview,
  },
  /** The wire carries ids only; `fix.progress` events follow, the result comes when it is proved or failed. */
  'fix.run': {params: v.strictObject({recommendation: Id, token: Id}), result: FixOutcome},
  'fix.cancel': {params: Nothing, result: Nothing},
  'knowledge.status': {params: Nothing, result: KnowledgeState},
  'knowledge.update': {params: Nothing, result: KnowledgeState},
  'knowledge.cancel': {params: Nothing, result: Nothing},
  /** Takes up what another process has put into the knowledge folder: `plimsoll knowledge import`. */
  'knowledge.reload': {params: Nothing, result: KnowledgeState},
  /** Description and references of one weakness, which snapshots leave out; `null` when nothing is held. */
  'knowledge.text': {
    params: v.strictObject({id: v.pipe(v.string(), v.minLength(1), v.maxLength(128))}),
    result: v.nullable(
      v.strictObject({
        description: v.optional(v.pipe(v.string(), v.maxLength(4096))),
        references: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2048))), v.maxLength(32)),
      }),
    ),
  },
  /** Newest first, ended ones too for as long as the timeline is kept. */
  'exceptions.list': {params: Nothing, result: v.strictObject({exceptions: v.array(Exception)})},
  /** Leaves something as it is for a while; `not-found` when nothing of that name is open here. */
  'exceptions.add': {params: ExceptionWish, result: Exception},
  'exceptions.cancel': {params: v.strictObject({id: Id}), result: Exception},
  /** Exactly the bytes the next report would carry, what changed since the last one, and the last receipt. */
  'report.preview': {
    params: v.strictObject({disclosure: v.optional(Disclosure)}),
    result: v.strictObject({
      disclosure: Disclosure,
      /** JSON text of the body, as it would be compressed; null for `none`. */
      body: v.nullable(v.pipe(v.string(), v.maxLength(32 * 1024 * 1024))),
      lastSentAt: v.nullable(Instant),
      lastSentBody: v.nullable(v.pipe(v.string(), v.maxLength(32 * 1024 * 1024))),
    }),
  },
  'disclosure.set': {params: v.strictObject({disclosure: Disclosure}), result: PortalState},
  /** Makes the signed enrolment request for a courier to post to `<origin>/ingest/enrol`. */
  'enrol.begin': {
    params: v.strictObject({portal: PortalOrigin, token: v.pipe(v.string(), v.maxLength(64))}),
    result: v.strictObject({request: v.pipe(v.string(), v.maxLength(8192))}),
  },
  /** Brings back the portal's answer to it, as JSON text. */
  'enrol.finish': {
    params: v.strictObject({portal: PortalOrigin, answer: v.pipe(v.string(), v.maxLength(16_384))}),
    result: PortalState,
  },
  'enrol.leave': {params: Nothing, result: PortalState},
  /** The next report to carry, or null: bytes in base64, to be posted unchanged to `<portal>/ingest/reports`. */
  'courier.next': {
    params: Nothing,
    result: v.nullable(
      v.strictObject({
        portal: PortalOrigin,
        seq: Count,
        bytes: Base64,
        contentType: v.pipe(v.string(), v.maxLength(64)),
      }),
    ),
  },
  /** What the portal answered: HTTP status and body; the companion alone decides what it means. */
  'courier.answer': {
    params: v.strictObject({
      portal: PortalOrigin,
      seq: Count,
      status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(599)),
      body: v.pipe(v.string(), v.maxLength(65_536)),
      retryAfterSeconds: v.optional(Count),
    }),
    result: PortalState,
  },
  /** In the language of who asks; the companion's own without. */
  doctor: {
    params: v.strictObject({lang: v.optional(v.picklist(['en', 'de']))}),
    result: v.strictObject({diagnoses: v.array(Diagnosis)}),
  },
} as const;

export type MethodName = keyof typeof methods;
/** What a caller may pass. */
export type Params<M extends MethodName> = v.InferInput<(typeof methods)[M]['params']>;
/** What the method receives, defaults filled in. */
export type ParsedParams<M extends MethodName> = v.InferOutput<(typeof methods)[M]['params']>;
export type Result<M extends MethodName> = v.InferOutput<(typeof methods)[M]['result']>;
