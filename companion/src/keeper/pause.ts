import {elapsedMs} from '../system/elapsed.ts';

/** Milliseconds of the first pause, and of the longest: each is twice as long as the last. */
const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;
/** Who asks does not wait so long: what was in the way may be gone. */
const ASKED_MS = 15_000;

/** The time between a worker that ended by itself and the next: whatever ended it may do so again. */
export class Pause {
  readonly #firstMs: number;
  readonly #over: () => void;
  #failures = 0;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(over: () => void, firstMs = FIRST_MS) {
    this.#over = over;
    this.#firstMs = firstMs;
  }

  get lasts(): boolean {
    return this.#timer !== undefined;
  }

  /** Begins the next pause; the milliseconds somebody who asks has to wait. */
  begin(): number {
    const ms = Math.min(LONGEST_MS, this.#firstMs * 2 ** this.#failures);
    this.#failures += 1;
    this.#since = elapsedMs();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#over();
    }, ms).unref();
    return Math.min(ms, ASKED_MS);
  }

  /** Somebody asks: it has lasted long enough, or goes on. */
  asked(): void {
    if (elapsedMs() - this.#since >= ASKED_MS) this.stop();
  }

  /** All went well: the next one is a first one. */
  forget(): void {
    this.#failures = 0;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
