/** Milliseconds of quiet after which a burst of work counts as over. */
const QUIET_MS = 3000;

export interface Rest {
  /** Something was done that needed memory for a moment. */
  worked(): void;
  stop(): void;
}

/**
 * Releases memory once after every burst of work: an idle process allocates nothing, so nothing would ever make V8
 * collect what was needed for a moment.
 */
export function restAfterWork(release: () => void, quietMs = QUIET_MS): Rest {
  let timer: NodeJS.Timeout | undefined;
  return {
    worked() {
      clearTimeout(timer);
      timer = setTimeout(release, quietMs).unref();
    },
    stop: () => clearTimeout(timer),
  };
}
