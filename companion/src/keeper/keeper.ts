import type {Event} from '@plimsoll/shared/protocol';

import type {Plan} from '../collectors/plan.ts';
import type {Outcome, StoredSnapshot} from '../services.ts';
import {Alarms} from './alarms.ts';
import {Asked} from './asked.ts';
import {BEGIN_ANEW, type Hello, type KeeperMessage, type ToWorker, type WorkerMessage} from './messages.ts';
import {Pause} from './pause.ts';
import {ENDING, LOST, MISSING, notStarted, pausing, type Refusal} from './refusals.ts';
import {type Ended, RunningWorker, type Start} from './running-worker.ts';

/** Milliseconds the end of a worker is waited for: a package manager it runs goes on without us. */
const FAREWELL_MS = 3_000;

export interface KeeperOptions {
  readonly start: Start;
  /** What each worker is told first. */
  readonly hello: (first: boolean) => Hello;
  /** The stored snapshot; undefined while there is none. */
  readonly stored: () => StoredSnapshot | undefined;
  readonly onEvent: (name: Event['e'], text: string) => void;
  readonly onPlan: (plan: Plan) => void;
  readonly onPrint: (text: string) => void;
  /** The worker has ended in order: what it was needed for is over. */
  readonly onRest: () => void;
  /** It ended by itself; what it told last may not be on disk. */
  readonly onCrash: (why: string) => void;
  /** It is of another version, or cannot read what is stored: this half has to begin anew. */
  readonly onAnew: () => void;
  readonly silenceMs?: number;
  readonly againMs?: number;
}

/**
 * Starts the worker when there is something to do, brings it what is asked, and lets it go when it has nothing left. What
 * is costly is in the worker: knowledge, collectors, checks. Whoever stays is small.
 */
export interface Keeper {
  /** Begins the first scan. */
  begin(): void;
  /** Something may be about to happen: a worker that is there when it does is half a second faster. */
  wake(): void;
  changed(ids: readonly string[]): void;
  /** The answer to a request, as JSON text; why there is none: too many are under way, or the worker ended. */
  ask(ask: Omit<ToWorker['ask'], 'number'>): Promise<Outcome<string>>;
  /** The newest snapshot, that what is told later goes on from. */
  snapshot(): Promise<Outcome<StoredSnapshot>>;
  /** Ends the worker; resolves when it has ended. */
  stop(): Promise<void>;
}

/** A keeper without a worker yet. */
export function createKeeper(options: KeeperOptions): Keeper {
  return new WorkerKeeper(options);
}

class WorkerKeeper implements Keeper {
  readonly #options: KeeperOptions;
  readonly #asked = new Asked();
  readonly #alarms = new Alarms((alarm) => void this.#send({is: 'alarm', value: alarm}));
  readonly #pause: Pause;
  readonly #waiting = new Set<() => void>();
  #running: RunningWorker | undefined;
  /** All that are not gone yet. */
  readonly #present = new Set<Promise<void>>();
  /** Why nobody can be asked, while nobody can. */
  #why: Refusal = MISSING;
  /** Nothing was collected in this run of the companion so far. */
  #first = true;
  /** A worker has looked at what was stored. */
  #planned = false;
  /** A delta was told that is not on disk. */
  #unsaved = false;
  /** The newest snapshot, while the disk does not take it. */
  #held: {readonly text: string} | undefined;
  #stopped = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#pause = new Pause(() => void this.#get(), options.againMs);
  }

  begin(): void {
    this.#get();
  }

  wake(): void {
    this.#get();
  }

  changed(ids: readonly string[]): void {
    this.#send({is: 'changed', value: ids});
  }

  ask(ask: Omit<ToWorker['ask'], 'number'>): Promise<Outcome<string>> {
    this.#pause.asked();
    return this.#asked.add((number) => {
      if (!this.#send({is: 'ask', value: {...ask, number}})) this.#asked.answer(number, this.#nobody());
    });
  }

  async snapshot(): Promise<Outcome<StoredSnapshot>> {
    this.#pause.asked();
    for (;;) {
      const found = this.#planned && !this.#unsaved ? (this.#held ?? this.#options.stored()) : undefined;
      if (found) return {ok: true, value: found};
      if (!this.#get()) return this.#nobody();
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#pause.stop();
    this.#alarms.stop();
    this.#let();
    this.#moved();
    this.#asked.answerAll(LOST);
    const farewell = Promise.withResolvers<void>();
    setTimeout(farewell.resolve, FAREWELL_MS).unref();
    await Promise.race([Promise.all(this.#present), farewell.promise]);
  }

  #send(message: WorkerMessage): boolean {
    const running = this.#get();
    running?.send(message);
    return running !== undefined;
  }

  /** The worker, started if need be; undefined when the companion ends, its script is missing, or it ended by itself just now. */
  #get(): RunningWorker | undefined {
    if (this.#running || this.#stopped || this.#pause.lasts) return this.#running;
    const {start, hello, silenceMs} = this.#options;
    const own = RunningWorker.start({
      start,
      silenceMs,
      onMessage: (from, message) => this.#hear(from, message),
      onEnd: (from, ended) => this.#ended(from, ended),
    });
    if (!own) {
      this.#why = MISSING;
      // What it was wanted for is not told to the next one.
      this.#first = true;
      return undefined;
    }
    this.#running = own;
    const {gone} = own;
    this.#present.add(gone);
    void gone.then(() => this.#present.delete(gone));
    own.send({is: 'hello', value: hello(this.#first)});
    return own;
  }

  #nobody(): Refusal {
    return this.#stopped ? ENDING : this.#why;
  }

  #hear(own: RunningWorker, message: KeeperMessage): void {
    switch (message.is) {
      case 'answer':
        return this.#asked.answer(message.value[0], {ok: true, value: message.value[1]});
      case 'event': {
        const [name, text] = message.value;
        if (name === 'delta') this.#unsaved = true;
        return this.#options.onEvent(name, text);
      }
      case 'held':
        this.#unsaved = false;
        this.#held = {text: message.value};
        return this.#moved();
      case 'kept':
        this.#held = undefined;
        this.#unsaved = false;
        this.#first = false;
        return this.#moved();
      case 'plan':
        this.#options.onPlan(message.value);
        this.#planned = true;
        return this.#moved();
      case 'alarm':
        return this.#alarms.set(message.value);
      case 'print':
        return this.#options.onPrint(message.value);
      case 'rest':
        // It did not have what was sent since: it will rest again when that is done.
        if (own === this.#running && own.sent === message.value) {
          this.#pause.forget();
          this.#let();
          this.#options.onRest();
        }
        return;
      case 'alive':
        return;
    }
  }

  /** Lets the worker end. */
  #let(): void {
    const own = this.#running;
    this.#running = undefined;
    own?.let();
  }

  #ended(own: RunningWorker, {code, why}: Ended): void {
    if (own !== this.#running) return;
    this.#running = undefined;
    this.#asked.answerAll(why === undefined ? LOST : notStarted(why));
    this.#unsaved = false;
    this.#held = undefined;
    if (this.#stopped) return;
    // What it had found is lost with it.
    this.#first = true;
    const wait = this.#pause.begin();
    this.#why = why === undefined ? pausing(wait) : notStarted(why);
    this.#moved();
    const {onAnew, onCrash} = this.#options;
    if (code === BEGIN_ANEW) onAnew();
    else if (why === undefined) onCrash(code === null ? 'it was ended' : `it ended with ${code}`);
    else onCrash(`it could not be started: ${why}`);
  }

  #moved(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const go of waiting) go();
  }
}
