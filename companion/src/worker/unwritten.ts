import {type Happening, isDiskTrouble} from '../state/index.ts';

/** More lines of the history wait for no disk; the oldest go first. */
const MAX_LINES = 10_000;

interface Options {
  /** Keeps all of it or nothing; the timeline's newest number. */
  readonly record: (happening: Happening) => number;
  /** Told of what had to wait and is on disk now, with that number. */
  readonly late: (happening: Happening, newest: number) => void;
  /** Told once for each time the disk begins to take nothing. */
  readonly trouble: (error: unknown) => void;
}

/** Keeps in memory what the disk does not take, until it does: what was told is not forgotten because it was full. */
export class Unwritten {
  readonly #options: Options;
  #waiting: Happening | undefined;
  #problem: string | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** What is wrong with the disk and the next step, for people; undefined while it takes what there is. */
  get problem(): {readonly what: string; readonly next: string} | undefined {
    if (this.#problem === undefined) return undefined;
    return {
      what: `What was found cannot be written down: ${this.#problem}`,
      next: 'Make room on the disk of the state folder; the rest happens by itself.',
    };
  }

  /** Exceptions that ended with what waits have ended. */
  hasEnded(id: string): boolean {
    return this.#waiting?.exceptions?.some(({exception}) => exception.id === id) === true;
  }

  /** Writes it, with all that waits; the timeline's newest number, or undefined when it waits now. Throws for what is no trouble of the disk. */
  record(happening: Happening): number | undefined {
    const before = this.#waiting;
    const all = before ? both(before, happening) : happening;
    this.#waiting = undefined;
    const newest = this.attempt(() => this.#options.record(all));
    if (newest === undefined) this.#waiting = all;
    else if (before) this.#options.late(all, newest);
    return newest;
  }

  /** Writes what waits; true when nothing does any more. */
  retry(): boolean {
    if (!this.#waiting) return true;
    return this.record({events: []}) !== undefined;
  }

  /** What `write` answers; undefined when the disk takes nothing. Throws for anything else. */
  attempt<T>(write: () => T): T | undefined {
    try {
      const written = write();
      this.#problem = undefined;
      return written;
    } catch (error) {
      if (!isDiskTrouble(error)) throw error;
      if (this.#problem === undefined) this.#options.trouble(error);
      this.#problem = error instanceof Error ? error.message : String(error);
      return undefined;
    }
  }
}

function both(before: Happening, after: Happening): Happening {
  const snapshot = after.snapshot ?? before.snapshot;
  return {
    ...(snapshot === undefined ? {} : {snapshot}),
    events: [...before.events, ...after.events].slice(-MAX_LINES),
    exceptions: [...(before.exceptions ?? []), ...(after.exceptions ?? [])],
  };
}
