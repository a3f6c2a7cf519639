import type {Plan} from '../collectors/plan.ts';
import {type PollPrint, pollPrint} from '../system/poll-print.ts';
import {keepRounds} from '../system/rounds.ts';
import type {System} from '../system/system.ts';
import {createWatcher, type WatcherOptions} from '../system/watch.ts';
import {createLooking} from './looking.ts';

/** Milliseconds between looks at what no event told of. After sleep they do not wait. */
const ROUND_MS = 900_000;

interface Options {
  readonly system: System;
  /** Something is happening that may turn out to be a change. */
  readonly stir: () => void;
  /** What these collectors read is another than before, or may be. */
  readonly changed: (ids: readonly string[]) => void;
  /** Only tests give others. */
  readonly roundMs?: number;
  readonly watch?: WatcherOptions['watch'];
}

/** Notices change on the device without knowing what it means. */
export interface Attention {
  /** Watches by this plan from now on; a second plan is the first one again. */
  begin(plan: Plan): void;
  /** While somebody looks, what has no file event is polled. The answer ends it, once. */
  look(): () => void;
  close(): void;
}

/** Attention that waits for its plan. */
export function payAttention(options: Options): Attention {
  const {system, changed} = options;
  const prints = new Map<string, string>();
  let ends: (() => void)[] | undefined;

  async function poll(polls: Plan['polls']): Promise<void> {
    const due = await Promise.all(
      polls.map(async ({id, prints: names}) => ((await differs(id, names)) ? [id] : [])),
    );
    if (due.flat().length > 0) changed(due.flat());
  }
  async function differs(id: string, names: readonly PollPrint[] | undefined): Promise<boolean> {
    if (names === undefined) return true;
    const print = await pollPrint(system, names);
    const before = prints.get(id);
    prints.set(id, print);
    return print !== before;
  }
  const looking = createLooking(poll);

  return {
    begin(plan) {
      if (ends) return;
      looking.plan(plan.polls);
      ends = watchBy(plan, options);
    },
    look: () => looking.begin(),
    close() {
      looking.stop();
      for (const end of ends ?? []) end();
      ends = [];
    },
  };
}

/** Folders by their events, and everything now and then. */
function watchBy(plan: Plan, {system, stir, changed, roundMs = ROUND_MS, watch}: Options): (() => void)[] {
  const entries = plan.watches.map(({names, ...rest}) => ({
    ...rest,
    ...(names === undefined ? {} : {names: new RegExp(...names)}),
  }));
  const watcher = createWatcher(entries, {
    system,
    onStir: stir,
    onChange: changed,
    ...(watch === undefined ? {} : {watch}),
  });
  const endRounds = keepRounds({
    everyMs: roundMs,
    round() {
      void watcher.reconcile();
      changed(plan.silent);
    },
  });
  return [endRounds, () => watcher.close()];
}
