import * as v from 'valibot';

import type {Settings} from './journal.ts';

const Times = v.pipe(v.array(v.number()), v.maxLength(1000));

/** Where the times are kept beyond this process. */
interface Kept {
  readonly settings: Settings;
  readonly key: string;
}

/** At most `limit` times within `windowMs`, however many processes count them where they are kept. */
export class Rate {
  readonly #limit: number;
  readonly #windowMs: number;
  readonly #kept: Kept | undefined;
  #times: readonly number[];

  constructor(limit: number, windowMs: number, kept?: Kept) {
    this.#limit = limit;
    this.#windowMs = windowMs;
    this.#kept = kept;
    const read = v.safeParse(Times, kept?.settings.get(kept.key));
    this.#times = read.success ? read.output : [];
  }

  /** True when this time is within the limit; it then counts. */
  allow(now: number): boolean {
    // A time in the future is of a clock that was set back meanwhile: it must not forbid for good.
    this.#times = this.#times.filter((time) => time <= now && now - time < this.#windowMs);
    if (this.#times.length >= this.#limit) return false;
    this.#times = [...this.#times, now];
    // On a full disk this process still counts.
    try {
      this.#kept?.settings.set(this.#kept.key, this.#times);
    } catch {
      return true;
    }
    return true;
  }
}
