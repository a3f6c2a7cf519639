import type {PortalState} from '@plimsoll/shared/protocol';

import {type BackOff, type Call, createBackOff} from '../link/index.ts';
import type {Answer, Post} from './post.ts';

/** Where the courier stands; `unreachable`: nothing is lost, the companion keeps what waits. */
export interface CourierState {
  readonly state: 'idle' | 'carrying' | 'unreachable' | 'waiting' | 'refused-portal';
  /** When it will try again, in milliseconds since 1970; 0 at once. */
  readonly nextTry: number;
}

export interface CourierParts {
  readonly call: Call;
  readonly post: Post;
  /** Origin the policy binds reports to, if it does. */
  readonly boundTo: () => string | undefined;
  readonly onState: (state: CourierState) => void;
  readonly onPortal: (portal: PortalState) => void;
  readonly now: () => number;
  readonly random: () => number;
}

export interface Courier {
  /** Carries what waits, unless it is too early after a failure. Never rejects. */
  run(): Promise<void>;
  /** True while something is carried or waits to be. */
  readonly busy: boolean;
}

/** Reports carried in one go; the rest goes with the next run. */
const AT_ONCE = 20;

/** Takes signed reports to the portal and brings its answers back, unchanged both ways. */
export function createCourier(parts: CourierParts): Courier {
  const backOff = createBackOff({first: 2000, most: 300_000, random: parts.random});
  let state: CourierState = {state: 'idle', nextTry: 0};
  let running = false;
  function move(next: CourierState): void {
    state = next;
    parts.onState(next);
  }
  return {
    get busy() {
      return running;
    },
    run: async () => {
      if (running || parts.now() < state.nextTry) return;
      running = true;
      try {
        move(await carryAll(parts, backOff, () => move({state: 'carrying', nextTry: 0})));
      } catch {
        // The link went away: the companion offers the same report again.
        move({state: 'idle', nextTry: 0});
      } finally {
        running = false;
      }
    },
  };
}

async function carryAll(parts: CourierParts, backOff: BackOff, onStart: () => void): Promise<CourierState> {
  let last = -1;
  let refused = 0;
  for (let carried = 0; carried < AT_ONCE; carried += 1) {
    const report = await parts.call('courier.next', {});
    if (!report) return {state: 'idle', nextTry: 0};
    if (!mayGoTo(report.portal, parts.boundTo()))
      return {state: 'refused-portal', nextTry: parts.now() + 60_000};
    // Offered again although answered: something is wrong that haste would not mend.
    if (report.seq === last) return {state: 'waiting', nextTry: parts.now() + backOff.next()};
    last = report.seq;
    onStart();
    const bytes = Uint8Array.from(atob(report.bytes), (letter) => letter.charCodeAt(0));
    const answer = await parts.post(`${report.portal}/ingest/reports`, report.contentType, bytes);
    if (!answer) return {state: 'unreachable', nextTry: parts.now() + backOff.next()};
    const {portal, seq} = report;
    parts.onPortal(await parts.call('courier.answer', {portal, seq, ...answer}));
    refused = answer.status === 200 ? 0 : refused + 1;
    const wait = pause(answer, refused, backOff);
    if (wait > 0) return {state: 'waiting', nextTry: parts.now() + wait};
  }
  return {state: 'idle', nextTry: 0};
}

/**
 * 429 and 5xx: later, and not before the portal says. Everything else is the companion's to understand; but when the
 * report after a refused one, which is whole, is refused as well, haste would not mend it.
 */
function pause({status, retryAfterSeconds = 0}: Answer, refused: number, backOff: BackOff): number {
  if (status === 200) backOff.reset();
  if (status !== 429 && status < 500 && refused < 2) return 0;
  return Math.max(backOff.next(), retryAfterSeconds * 1000);
}

/** Reports go to the portal the companion is enrolled with, and with a policy only to the one it names. */
function mayGoTo(origin: string, bound: string | undefined): boolean {
  return bound === undefined || bound === origin;
}
