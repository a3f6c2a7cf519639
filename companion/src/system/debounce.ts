import {elapsedMs} from './elapsed.ts';

export interface Debounce {
  /** Something happened. True when it will be told as soon as it has gone quiet. */
  touch(): boolean;
  cancel(): void;
}

interface Times {
  readonly quietMs: number;
  /** At the latest so long after the first touch. */
  readonly capMs: number;
  /** So long apart at least; 0 when absent. */
  readonly apartMs?: number;
}

/** Calls `fire` once after a touch is followed by none for a while. */
export function createDebounce({quietMs, capMs, apartMs = 0}: Times, fire: () => void): Debounce {
  let quiet: NodeJS.Timeout | undefined;
  let cap: NodeJS.Timeout | undefined;
  let apart: NodeJS.Timeout | undefined;
  let last = Number.NEGATIVE_INFINITY;
  function cancel(): void {
    for (const timer of [quiet, cap, apart]) clearTimeout(timer);
    quiet = undefined;
    cap = undefined;
    apart = undefined;
  }
  function end(): void {
    cancel();
    last = elapsedMs();
    fire();
  }
  return {
    touch() {
      const early = apartMs - (elapsedMs() - last);
      if (early > 0) {
        apart ??= setTimeout(end, early).unref();
        return false;
      }
      if (quiet) quiet.refresh();
      else quiet = setTimeout(end, quietMs);
      cap ??= setTimeout(end, capMs);
      return true;
    },
    cancel,
  };
}
