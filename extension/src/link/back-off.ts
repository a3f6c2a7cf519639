/** When to try again: doubles from `first` to `most`, each wait between half and whole, so that a fleet spreads out. */
export interface BackOff {
  /** Milliseconds to wait now. */
  next(): number;
  reset(): void;
}

interface Limits {
  readonly first: number;
  readonly most: number;
  /** 0–1, as Math.random. */
  readonly random: () => number;
}

/** A back-off that has not failed yet. */
export function createBackOff({first, most, random}: Limits): BackOff {
  let failures = 0;
  return {
    next: () => {
      const whole = Math.min(most, first * 2 ** failures);
      failures = Math.min(failures + 1, 30);
      return Math.round(whole / 2 + (whole / 2) * random());
    },
    reset: () => {
      failures = 0;
    },
  };
}
