export interface Debounce {
  /** Something happened. */
  touch(): void;
  cancel(): void;
}

/** Calls `fire` once after `quietMs` without a touch, and at the latest `capMs` after the first one. */
export function createDebounce(quietMs: number, capMs: number, fire: () => void): Debounce {
  let quiet: NodeJS.Timeout | undefined;
  let cap: NodeJS.Timeout | undefined;
  function cancel(): void {
    clearTimeout(quiet);
    clearTimeout(cap);
    quiet = undefined;
    cap = undefined;
  }
  function end(): void {
    cancel();
    fire();
  }
  return {
    touch() {
      if (quiet) quiet.refresh();
      else quiet = setTimeout(end, quietMs);
      cap ??= setTimeout(end, capMs);
    },
    cancel,
  };
}
