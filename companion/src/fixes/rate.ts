/** At most `limit` times within `windowMs`. */
export class Rate {
  readonly #limit: number;
  readonly #windowMs: number;
  #times: readonly number[] = [];

  constructor(limit: number, windowMs: number) {
    this.#limit = limit;
    this.#windowMs = windowMs;
  }

  /** True when this time is within the limit; it then counts. */
  allow(now: number): boolean {
    this.#times = this.#times.filter((time) => now - time < this.#windowMs);
    if (this.#times.length >= this.#limit) return false;
    this.#times = [...this.#times, now];
    return true;
  }
}
