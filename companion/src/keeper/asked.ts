import type {Outcome} from '../services.ts';

/** Requests under way at a time; more are refused. */
const MAX_ASKED = 64;

type Answer = Outcome<string>;

/** What was asked of the worker and is not answered yet. */
export class Asked {
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #count = 0;

  /** The answer to what `send` sends with a number of its own. */
  add(send: (number: number) => void): Promise<Answer> {
    if (this.#waiting.size >= MAX_ASKED)
      return Promise.resolve({ok: false, code: 'busy', message: 'too much is asked at a time'});
    this.#count += 1;
    const number = this.#count;
    return new Promise((resolve) => {
      this.#waiting.set(number, resolve);
      send(number);
    });
  }

  answer(number: number, answer: Answer): void {
    this.#waiting.get(number)?.(answer);
    this.#waiting.delete(number);
  }

  /** The same answer for all who wait. */
  answerAll(answer: Answer): void {
    const waiting = Array.from(this.#waiting.values());
    this.#waiting.clear();
    for (const resolve of waiting) resolve(answer);
  }
}
