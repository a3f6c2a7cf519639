import type {Plan} from '../collectors/plan.ts';

type Polls = Plan['polls'];

/** Whether somebody looks, and what is polled while they do. */
export interface Looking {
  /** What is to be polled, once that is known. */
  plan(polls: Polls): void;
  /** Somebody looks from now on; the answer ends it, once. */
  begin(): () => void;
  /** Ends it for everybody. */
  stop(): void;
}

/** While at least one somebody looks, polls those of one rhythm together. */
export function createLooking(poll: (due: Polls) => Promise<void>): Looking {
  const timers = new Map<number, NodeJS.Timeout>();
  let rhythms: ReadonlyMap<number, Polls> = new Map();
  let looking = 0;

  function wait(seconds: number, group: Polls): void {
    // The next turn is set only when this one is over: a slow machine is polled less, not more.
    const next = setTimeout(() => {
      void poll(group)
        .catch(() => undefined)
        .finally(() => {
          if (timers.get(seconds) === next) wait(seconds, group);
        });
    }, seconds * 1000).unref();
    timers.set(seconds, next);
  }
  function start(): void {
    for (const [seconds, group] of rhythms) wait(seconds, group);
  }
  function stop(): void {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  }

  return {
    plan(polls) {
      rhythms = Map.groupBy(polls, ({seconds}) => seconds);
      if (looking > 0) start();
    },
    begin() {
      looking += 1;
      if (looking === 1) start();
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        looking -= 1;
        if (looking === 0) stop();
      };
    },
    stop,
  };
}
