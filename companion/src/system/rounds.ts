interface Options {
  readonly round: () => void;
  readonly everyMs: number;
  /** Milliseconds between looks at the clock. */
  readonly lookMs?: number;
  /** The clock on the wall, in milliseconds. */
  readonly now?: () => number;
}

const LOOK_MS = 60_000;

/**
 * Goes round every so often, and at once after the device slept: a timer does not run while it does, and no event tells
 * of the end of it. The clock tells, for it is then further than the timer should have let it come; who sets it by hand
 * gets a round too many. Returns the end of it.
 */
export function keepRounds({round, everyMs, lookMs = LOOK_MS, now = Date.now}: Options): () => void {
  const step = Math.min(lookMs, everyMs);
  let last = now();
  let waited = 0;
  const timer = setInterval(() => {
    const gone = now() - last;
    last += gone;
    waited += step;
    const slept = Math.abs(gone - step) > step / 2;
    if (!slept && waited < everyMs) return;
    waited = 0;
    round();
  }, step);
  timer.unref();
  return () => clearInterval(timer);
}
