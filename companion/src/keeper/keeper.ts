import type {Event} from '@plimsoll/shared/protocol';

import type {Plan} from '../collectors/plan.ts';
import type {Outcome, StoredSnapshot} from '../services.ts';
import type {Worker} from '../system/worker.ts';
import {
  type Alarm,
  BEGIN_ANEW,
  type Hello,
  type KeeperMessage,
  readFromWorker,
  type ToWorker,
  writeMessage,
} from './messages.ts';

/** A worker that says nothing for so long hangs. It says at least every ten seconds that it works on. */
const SILENCE_MS = 60_000;
/** What it said while this process was itself asleep is heard by then. */
const BENEFIT_MS = 5_000;
/** Requests under way at a time; more are refused. */
const MAX_ASKED = 64;
/** Milliseconds the end of a worker is waited for: a package manager it runs goes on without us. */
const FAREWELL_MS = 3_000;
/** Milliseconds until a worker is started again that ended by itself: at first, and at most. */
const AGAIN_MS = 1_000;
const AGAIN_MAX_MS = 300_000;

type Start = (listener: {onLine(line: string): void; onEnd(code: number | null): void}) => Worker | undefined;

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

const NOBODY = {
  ok: false,
  code: 'unavailable',
  message: 'the companion ends or begins anew; try again in a moment',
} as const;
/** What was asked for may have been done all the same: a fix, say. */
const LOST = {
  ok: false,
  code: 'unavailable',
  message: 'the companion’s worker ended before it answered; look before you try again',
} as const;

interface Running {
  readonly worker: Worker;
  /** Messages it was sent, and lines that came from it. */
  sent: number;
  heard: number;
  silence: NodeJS.Timeout;
}

class WorkerKeeper implements Keeper {
  readonly #options: KeeperOptions;
  readonly #asked = new Map<number, (answer: Outcome<string>) => void>();
  readonly #alarms = new Map<Alarm['name'], NodeJS.Timeout>();
  readonly #waiting = new Set<() => void>();
  #running: Running | undefined;
  /** Ended by us, and not gone yet. */
  #leaving = new Set<Promise<void>>();
  #asks = 0;
  #failures = 0;
  #again: NodeJS.Timeout | undefined;
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

  async ask(ask: Omit<ToWorker['ask'], 'number'>): Promise<Outcome<string>> {
    if (this.#asked.size >= MAX_ASKED)
      return {ok: false, code: 'busy', message: 'too much is asked at a time'};
    this.#asks += 1;
    const number = this.#asks;
    return new Promise((resolve) => {
      this.#asked.set(number, resolve);
      if (!this.#send({is: 'ask', value: {...ask, number}})) this.#answered(number, NOBODY);
    });
  }

  async snapshot(): Promise<Outcome<StoredSnapshot>> {
    for (;;) {
      const found = this.#planned && !this.#unsaved ? (this.#held ?? this.#options.stored()) : undefined;
      if (found) return {ok: true, value: found};
      if (!this.#get()) return NOBODY;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#again);
    for (const alarm of this.#alarms.values()) clearTimeout(alarm);
    this.#let();
    this.#moved();
    this.#forsake();
    const farewell = Promise.withResolvers<void>();
    setTimeout(farewell.resolve, FAREWELL_MS).unref();
    await Promise.race([Promise.all(this.#leaving), farewell.promise]);
  }

  #send(message: Parameters<typeof writeMessage>[0]): boolean {
    const running = this.#get();
    if (!running) return false;
    running.sent += 1;
    running.worker.send(writeMessage(message));
    return true;
  }

  /** The worker, started if need be; undefined when the companion ends, its script is missing, or it ended by itself just now. */
  #get(): Running | undefined {
    if (this.#running || this.#stopped || this.#again) return this.#running;
    const gone = Promise.withResolvers<void>();
    let own: Running | undefined;
    const worker = this.#options.start({
      onLine: (line) => {
        const message = readFromWorker(line);
        if (own && message) this.#hear(own, message);
      },
      onEnd: (code) => {
        gone.resolve();
        if (own) this.#ended(own, code);
      },
    });
    if (!worker) return undefined;
    const silenceMs = this.#options.silenceMs ?? SILENCE_MS;
    own = {worker, sent: 0, heard: 0, silence: setTimeout(() => own && suspect(own), silenceMs).unref()};
    this.#running = own;
    this.#leaving.add(gone.promise);
    void gone.promise.then(() => this.#leaving.delete(gone.promise));
    worker.send(writeMessage({is: 'hello', value: this.#options.hello(this.#first)}));
    return own;
  }

  #hear(own: Running, message: KeeperMessage): void {
    own.heard += 1;
    own.silence.refresh();
    switch (message.is) {
      case 'answer':
        return this.#answered(message.value[0], {ok: true, value: message.value[1]});
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
        return this.#set(message.value);
      case 'print':
        return this.#options.onPrint(message.value);
      case 'rest':
        // It did not have what was sent since: it will rest again when that is done.
        if (own === this.#running && own.sent === message.value) {
          this.#failures = 0;
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
    own?.worker.end();
  }

  #ended(own: Running, code: number | null): void {
    clearTimeout(own.silence);
    if (own !== this.#running) return;
    this.#running = undefined;
    this.#forsake();
    this.#unsaved = false;
    this.#held = undefined;
    if (this.#stopped) return;
    // What it had found is lost with it.
    this.#first = true;
    const wait = Math.min(AGAIN_MAX_MS, (this.#options.againMs ?? AGAIN_MS) * 2 ** this.#failures);
    this.#failures += 1;
    this.#again = setTimeout(() => {
      this.#again = undefined;
      this.#get();
    }, wait).unref();
    this.#moved();
    if (code === BEGIN_ANEW) this.#options.onAnew();
    else this.#options.onCrash(code === null ? 'it was ended' : `it ended with ${code}`);
  }

  #set({name, ms, step}: Alarm): void {
    clearTimeout(this.#alarms.get(name));
    const timer = setTimeout(() => void this.#send({is: 'alarm', value: {name, ms, step}}), ms);
    this.#alarms.set(name, timer.unref());
  }

  #answered(number: number, answer: Outcome<string>): void {
    this.#asked.get(number)?.(answer);
    this.#asked.delete(number);
  }

  /** Nobody is there to answer. */
  #forsake(): void {
    const asked = Array.from(this.#asked.values());
    this.#asked.clear();
    for (const answer of asked) answer(LOST);
  }

  #moved(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const go of waiting) go();
  }
}

/** It may be we who slept, or were stopped: what it said meanwhile comes first. */
function suspect(own: Running): void {
  const before = own.heard;
  setTimeout(() => {
    if (own.heard === before) own.worker.kill();
  }, BENEFIT_MS).unref();
}
