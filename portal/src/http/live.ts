import {streamSSE} from 'hono/streaming';

import type {SessionStore} from '../db/sessions.ts';
import {authorize} from './auth/authorize.ts';
import {actorOf, type Route, type RouteContext} from './route.ts';

/** Something changed after a commit: which device, its group, and the organisation's exposure if that moved. */
export interface Change {
  readonly deviceId?: string;
  readonly group?: string;
  readonly exposure?: number;
}

/** Where committed changes are heard, from whichever portal process they come. */
export interface LiveHub {
  /** Calls the listener for every change until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void;
}

export interface LiveNeeds {
  readonly hub: LiveHub;
  readonly sessions: SessionStore;
  readonly now: () => Date;
}

/** A silent connection is proved alive, and its session still good, this often. */
const HEARTBEAT_MS = 20_000;
/** A page that does not read is cut rather than kept in memory; it reconnects and reads anew. */
const MAX_WAITING = 200;
const MAX_STREAMS = 500;

/** `GET /live`: server-sent events of changes the actor may see; the page then reads what it shows. */
export function liveRoutes(needs: LiveNeeds): readonly Route[] {
  let open = 0;
  return [
    {
      method: 'get',
      path: '/live',
      action: 'machine.read',
      style: 'plain',
      handle(c) {
        if (open >= MAX_STREAMS) return c.json({error: 'too-many-requests'}, 429);
        open += 1;
        return stream(c, needs, () => {
          open -= 1;
        });
      },
    },
  ];
}

function stream(c: RouteContext, needs: LiveNeeds, closed: () => void): Response {
  const actor = actorOf(c);
  const session = c.get('session');
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (sse) => {
    const waiting: Change[] = [];
    let wake: () => void = () => undefined;
    let over = false;
    const unsubscribe = needs.hub.subscribe((change) => {
      if (authorize(actor, 'machine.read', change) !== 'allowed') return;
      waiting.push(change);
      if (waiting.length > MAX_WAITING) over = true;
      wake();
    });
    sse.onAbort(() => {
      over = true;
      wake();
    });
    try {
      await sse.writeSSE({event: 'hello', data: '{}'});
      while (!over) {
        const change = waiting.shift();
        if (change) {
          await sse.writeSSE({event: 'change', data: JSON.stringify(change)});
          continue;
        }
        const quiet = await pause(HEARTBEAT_MS, (done) => {
          wake = done;
        });
        if (!quiet) continue;
        if (session !== undefined && !(await needs.sessions.isAlive(session, needs.now()))) return;
        await sse.writeSSE({event: 'beat', data: '{}'});
      }
    } finally {
      unsubscribe();
      closed();
    }
  });
}

/** Waits; true when the time passed, false when woken before. */
function pause(milliseconds: number, onReady: (wake: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), milliseconds);
    onReady(() => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}
