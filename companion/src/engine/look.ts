import type {Collector} from '../collectors/collector.ts';

export interface Looking {
  /** Somebody looks from now on; the answer ends it, once. */
  begin(): () => void;
  /** Ends it for everybody. */
  stop(): void;
}

/** While at least one somebody looks, runs each group of collectors with `pollSeconds` in its own rhythm. */
export function createLooking(
  collectors: readonly Collector[],
  recollect: (ids: readonly string[]) => Promise<unknown>,
): Looking {
  const rhythms = Map.groupBy(
    collectors.filter(({pollSeconds}) => pollSeconds !== undefined),
    ({pollSeconds}) => pollSeconds ?? 0,
  );
  const timers = new Map<number, NodeJS.Timeout>();
  let looking = 0;

  function poll(seconds: number, ids: readonly string[]): void {
    // The next turn is set only when this one is over: a slow machine is polled less, not more.
    const next = setTimeout(() => {
      void recollect(ids)
        .catch(() => undefined)
        .finally(() => {
          if (timers.get(seconds) === next) poll(seconds, ids);
        });
    }, seconds * 1000);
    timers.set(seconds, next);
  }

  function stop(): void {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  }

  return {
    begin() {
      looking += 1;
      if (looking === 1)
        for (const [seconds, group] of rhythms)
          poll(
            seconds,
            group.map(({id}) => id),
          );
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
