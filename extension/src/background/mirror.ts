import {applyDelta, type Delta, type Snapshot} from '@plimsoll/shared/report';

import type {Call} from '../link/index.ts';

/** The companion's snapshot as this browser holds it, kept true by deltas. */
export interface Mirror {
  readonly snapshot: Snapshot | undefined;
  /** Asks for the whole snapshot; deltas follow until the session ends. */
  subscribe(): Promise<void>;
  /** Applies a delta; one that does not fit makes it ask for the whole. */
  take(delta: Delta): void;
  /** The session ended: deltas were missed, the snapshot stays to be looked at. */
  lose(): void;
}

interface Parts {
  readonly call: Call;
  readonly onSnapshot: (snapshot: Snapshot) => void;
  readonly onDelta: (delta: Delta, snapshot: Snapshot) => void;
}

/** A mirror that shows nothing yet. */
export function createMirror({call, onSnapshot, onDelta}: Parts): Mirror {
  let snapshot: Snapshot | undefined;
  let live = false;
  let asking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    const whole = await call('snapshot.subscribe', {});
    snapshot = whole;
    live = true;
    onSnapshot(whole);
  }

  function subscribe(): Promise<void> {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  return {
    get snapshot() {
      return snapshot;
    },
    subscribe: () => (live ? Promise.resolve() : subscribe()),
    take: (delta) => {
      const next = live && snapshot ? applyDelta(snapshot, delta) : undefined;
      if (next) {
        snapshot = next;
        onDelta(delta, next);
        return;
      }
      live = false;
      // It answers later or the link is gone; both lead back here.
      void subscribe().catch(() => undefined);
    },
    lose: () => {
      live = false;
    },
  };
}
