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
  const {signal, timeoutMs} = options;
  const limit = AbortSignal.timeout(timeoutMs);
  const stop = signal ? AbortSignal.any([signal, limit]) : limit;
  try {
    const collected = await Promise.race([collector.collect(system, stop), rejection(stop, timeoutMs)]);
    return {state: {id, ...outcome(collected)}, collected};
  } catch (error) {
    return {state: {id, state: 'failed', why: reason(error)}, collected: undefined};
  }
}

function outcome(collected: Collected | undefined): Omit<CollectorState, 'id'> {
  if (collected === undefined) return {state: 'not-applicable'};
  const why = collected.notes?.join('; ');
  return why ? {state: 'partial', why: why.slice(0, 2048)} : {state: 'ok'};
}

/** A collector that does not heed its signal must not hold up the others. */
async function rejection(stop: AbortSignal, timeoutMs: number): Promise<never> {
  await new Promise((resolve) => {
    if (stop.aborted) resolve(undefined);
    else stop.addEventListener('abort', resolve, {once: true});
  });
  const timedOut = stop.reason instanceof DOMException && stop.reason.name === 'TimeoutError';
  throw new Error(timedOut ? `took longer than ${timeoutMs / 1000} s` : 'cancelled');
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 2048) || 'failed';
}
