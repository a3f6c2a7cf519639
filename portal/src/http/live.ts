import {streamSSE} from 'hono/streaming';

import type {Scope} from '../db/scope.ts';
import type {SessionStore} from '../db/sessions.ts';
import {actorOf, type Route, type RouteContext} from './route.ts';

/** Something changed after a commit: which device, its group, and the organisation's exposure if that moved. */
export interface Change {
  readonly deviceId?: string;
  readonly group?: string;
  readonly exposure?: number;
}

/** Where committed changes are heard and told, across all portal processes. */
export interface LiveHub {
  /** Calls the listener for every change until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void;
  publish(change: Change): Promise<void> | void;
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
  const {scope} = actorOf(c);
  const session = c.get('session') ?? '';
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (sse) => {
    const inbox = createInbox();
    const unsubscribe = needs.hub.subscribe((change) => {
      if (mayHear(scope, change)) inbox.put(change);
    });
    sse.onAbort(() => inbox.end());
    let asked = needs.now().getTime();
    try {
      await sse.writeSSE({event: 'hello', data: '{}'});
      for (;;) {
        const next = await inbox.take(HEARTBEAT_MS);
        if (next === 'over') return;
        // Also while much happens: who was signed out hears at most this much longer.
        const time = needs.now().getTime();
        const due = next === 'quiet' || time - asked >= HEARTBEAT_MS;
        if (due && !(await needs.sessions.isAlive(session, needs.now()))) return;
        if (due) asked = time;
        if (next === 'quiet') await sse.writeSSE({event: 'beat', data: '{}'});
        else await sse.writeSSE({event: 'change', data: JSON.stringify(next)});
      }
    } finally {
      unsubscribe();
      closed();
    }
  });
}

/** The organisation's own changes are for those who see all of it. */
function mayHear(scope: Scope, {deviceId, group}: Change): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'groups':
      return group !== undefined && scope.groups.includes(group);
    case 'devices':
      return deviceId !== undefined && scope.devices.includes(deviceId);
  }
}

interface Inbox {
  put(change: Change): void;
  end(): void;
  /** The next change; `quiet` when none came in time, `over` when the connection is done. */
  take(milliseconds: number): Promise<Change | 'quiet' | 'over'>;
}

function createInbox(): Inbox {
  const waiting: Change[] = [];
  const state: {over: boolean; wake?: (() => void) | undefined} = {over: false};
  function end(): void {
    state.over = true;
    state.wake?.();
  }
  return {
    put(change) {
      waiting.push(change);
      if (waiting.length > MAX_WAITING) state.over = true;
      state.wake?.();
    },
    end,
    async take(milliseconds) {
      if (waiting.length === 0 && !state.over) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          state.wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        state.wake = undefined;
      }
      if (state.over) return 'over';
      return waiting.shift() ?? 'quiet';
    },
  };
}
