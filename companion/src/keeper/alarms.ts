import type {Alarm} from './messages.ts';

/** What the worker wants to be woken for, one of each name. */
export class Alarms {
  readonly #timers = new Map<Alarm['name'], NodeJS.Timeout>();
  readonly #ring: (alarm: Alarm) => void;

  constructor(ring: (alarm: Alarm) => void) {
    this.#ring = ring;
  }

  /** A later one of its name replaces it. */
  set(alarm: Alarm): void {
    clearTimeout(this.#timers.get(alarm.name));
    const timer = setTimeout(() => this.#ring(alarm), alarm.ms);
    this.#timers.set(alarm.name, timer.unref());
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }
}
