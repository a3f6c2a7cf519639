import type {Collector} from '../collectors/collector.ts';

/** Milliseconds a collector takes at least to be slow: it must not hold up what is known in a moment. */
const SLOW_MS = 100;
/** Milliseconds in which changes belong together; with the watcher's quiet they make 190. */
const GATHER_MS = 30;

interface Options {
  readonly collectors: readonly Collector[];
  /** Milliseconds a collector is expected to take. */
  readonly expected: (id: string) => number;
  /** Runs collectors and publishes what they found; the slow ones wait for each other alone. */
  readonly run: (collectors: readonly Collector[], slow: boolean) => Promise<unknown>;
}

/** What watches tell, on its way to the collectors. */
export interface Changes {
  tell(ids: readonly string[]): void;
  /** Something was told that has not begun to run. */
  readonly pending: boolean;
  stop(): void;
}

/**
 * Gathers for a moment, since one change is often told by several watches. Then the quick collectors run together, and
 * only when they are published each slow one by itself, the quickest first: it would take their processor.
 */
export function createChanges({collectors, expected, run}: Options): Changes {
  const pending = new Set<string>();
  let gathering: NodeJS.Timeout | undefined;

  async function work(): Promise<void> {
    gathering = undefined;
    const wanted = collectors.filter(({id}) => pending.has(id));
    pending.clear();
    const slow = wanted
      .filter(({id}) => expected(id) > SLOW_MS)
      .toSorted((a, b) => expected(a.id) - expected(b.id));
    const quick = wanted.filter((collector) => !slow.includes(collector));
    // A failed run is told by its collector; one that was stopped has nobody to tell.
    if (quick.length > 0) await run(quick, false).catch(() => undefined);
    for (const collector of slow) void run([collector], true).catch(() => undefined);
  }

  return {
    tell(ids) {
      for (const id of ids) pending.add(id);
      gathering ??= setTimeout(() => void work(), GATHER_MS);
    },
    get pending() {
      return gathering !== undefined;
    },
    stop: () => clearTimeout(gathering),
  };
}
