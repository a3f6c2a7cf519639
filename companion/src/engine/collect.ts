import type {CollectorState} from '@plimsoll/shared/report';

import type {Collected, Collector} from '../collectors/collector.ts';
import type {System} from '../system/system.ts';

/** How one collector's last run ended and what it gave. A failed run keeps nothing. */
export interface Run {
  readonly state: CollectorState;
  readonly collected: Collected | undefined;
}

interface Options {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/** Those that are made for this platform, in registry order. */
export function collectorsFor(collectors: readonly Collector[], system: System): readonly Collector[] {
  return collectors.filter(({platforms}) => platforms.includes(system.platform));
}

/** Runs one collector. Never rejects: a failure, or taking longer than allowed, is this collector's own result. */
export async function runCollector(collector: Collector, system: System, options: Options): Promise<Run> {
  const {id} = collector;
  if (system.foreign && !collector.foreign) {
    return {state: {id, state: 'not-applicable', why: 'asks the running system'}, collected: undefined};
  }
  const limit = limited(options);
  try {
    const collected = await Promise.race([collector.collect(system, limit.signal), limit.refusal]);
    return {state: {id, ...outcome(collected)}, collected};
  } catch (error) {
    return {state: {id, state: 'failed', why: reason(error)}, collected: undefined};
  } finally {
    limit.end();
  }
}

interface Limit {
  readonly signal: AbortSignal;
  /** Rejects when it is reached: a collector that does not heed its signal must not hold up the others. */
  readonly refusal: Promise<never>;
  end(): void;
}

/**
 * A limit that leaves nothing behind. `AbortSignal.timeout` and `any` of a hundred collectors are held until the time is
 * up, long after the garbage of the scan was collected: 4 MB that stayed.
 */
function limited({signal, timeoutMs}: Options): Limit {
  const own = new AbortController();
  const {promise, reject} = Promise.withResolvers<never>();
  function stop(why: string): void {
    reject(new Error(why));
    own.abort(new Error(why));
  }
  function cancel(): void {
    stop('cancelled');
  }
  const timer = setTimeout(() => stop(`took longer than ${timeoutMs / 1000} s`), timeoutMs);
  if (signal?.aborted) cancel();
  else signal?.addEventListener('abort', cancel, {once: true});
  // Reached when the collector has answered already: nobody asks any more.
  promise.catch(() => undefined);
  return {
    signal: own.signal,
    refusal: promise,
    end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    },
  };
}

function outcome(collected: Collected | undefined): Omit<CollectorState, 'id'> {
  if (collected === undefined) return {state: 'not-applicable'};
  const why = collected.notes?.join('; ');
  return why ? {state: 'partial', why: why.slice(0, 2048)} : {state: 'ok'};
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 2048) || 'failed';
}
