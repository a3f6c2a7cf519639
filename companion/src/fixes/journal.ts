import * as v from 'valibot';

const Short = v.pipe(v.string(), v.maxLength(256));

/** What one run changed, as far as taking it back needs to know. */
const Back = v.variant('kind', [
  v.strictObject({
    kind: v.literal('packages'),
    packages: v.pipe(
      v.array(
        v.strictObject({id: v.pipe(v.string(), v.maxLength(512)), name: Short, from: Short, to: Short}),
      ),
      v.minLength(1),
      v.maxLength(200),
    ),
  }),
  v.strictObject({
    kind: v.literal('check'),
    check: v.pipe(v.string(), v.maxLength(64)),
    /** How it stood before the run. */
    status: Short,
    share: v.nullable(v.number()),
  }),
]);
export type Back = v.InferOutput<typeof Back>;

const Entry = v.strictObject({recommendation: v.pipe(v.string(), v.maxLength(300)), fix: Short, back: Back});
export type Entry = v.InferOutput<typeof Entry>;

/** Where the companion keeps small values; state/settings.ts has it. */
export interface Settings {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

const KEY = 'fixes';
const MAX_ENTRIES = 100;

/** The last run of each recommendation's fix that can be taken back. What cannot be read any more is forgotten. */
export class Journal {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  find(recommendation: string): Entry | undefined {
    return this.#read().find((entry) => entry.recommendation === recommendation);
  }

  keep(entry: Entry): void {
    this.#settings.set(KEY, [...this.#without(entry.recommendation), entry].slice(-MAX_ENTRIES));
  }

  forget(recommendation: string): void {
    this.#settings.set(KEY, this.#without(recommendation));
  }

  #without(recommendation: string): Entry[] {
    return this.#read().filter((entry) => entry.recommendation !== recommendation);
  }

  #read(): Entry[] {
    const stored = this.#settings.get(KEY);
    if (!Array.isArray(stored)) return [];
    return stored.slice(-MAX_ENTRIES).flatMap((one: unknown) => {
      const parsed = v.safeParse(Entry, one);
      return parsed.success ? [parsed.output] : [];
    });
  }
}
