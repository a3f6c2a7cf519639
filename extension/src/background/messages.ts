import type {Event, MethodName} from '@plimsoll/shared/protocol';
import type {Delta, Snapshot} from '@plimsoll/shared/report';
import * as v from 'valibot';

import type {AppState} from './state.ts';

/** What a page may ask of the companion through us; enrolment and courier have their own way. */
export const PAGE_METHODS = [
  'status',
  'scan.run',
  'timeline.list',
  'fix.preview',
  'fix.run',
  'fix.cancel',
  'knowledge.update',
  'knowledge.text',
  'knowledge.cancel',
  'exceptions.list',
  'exceptions.add',
  'exceptions.cancel',
  'clients.list',
  'clients.revoke',
  'report.preview',
  'disclosure.set',
  'enrol.leave',
  'doctor',
] as const satisfies readonly MethodName[];
export type PageMethod = (typeof PAGE_METHODS)[number];

const Id = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Everything a page may say to the background. */
export const FromPage = v.variant('t', [
  v.strictObject({t: v.literal('call'), id: Id, m: v.picklist(PAGE_METHODS), p: v.unknown()}),
  v.strictObject({t: v.literal('pair'), id: Id, code: v.pipe(v.string(), v.maxLength(64))}),
  v.strictObject({t: v.literal('forget'), id: Id}),
  v.strictObject({
    t: v.literal('enrol'),
    id: Id,
    portal: v.pipe(v.string(), v.maxLength(256)),
    token: v.pipe(v.string(), v.maxLength(64)),
  }),
  /** Look for the companion now, and carry what waits. */
  v.strictObject({t: v.literal('try-now'), id: Id}),
  /** A delta did not fit: send the snapshot again. */
  v.strictObject({t: v.literal('resync'), id: Id}),
]);
export type FromPage = v.InferOutput<typeof FromPage>;

/** Everything the background says to a page; typed only, both ends are ours. */
export type ToPage =
  | {readonly t: 'state'; readonly state: AppState}
  | {readonly t: 'snapshot'; readonly snapshot: Snapshot}
  | {readonly t: 'delta'; readonly delta: Delta}
  | {readonly t: 'event'; readonly event: Event}
  | {readonly t: 'answer'; readonly id: number; readonly r: unknown}
  | {
      readonly t: 'answer';
      readonly id: number;
      readonly error: {readonly code: string; readonly message: string};
    };

/** Whether a message is the background's; both ends of a port are of one version, so its mark suffices. */
export function isToPage(value: unknown): value is ToPage {
  return typeof value === 'object' && value !== null && 't' in value;
}
