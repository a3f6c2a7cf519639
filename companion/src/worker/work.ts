import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';

import type {Event, TimelineEvent} from '@plimsoll/shared/protocol';

import {type Fresh, keepFresh} from '../engine/index.ts';
import {TOKEN_LIFE_MS} from '../fixes/index.ts';
import type {Alarm, Hello, KeeperMessage, WorkerMessage} from '../keeper/index.ts';
import {dispatch} from '../server/index.ts';
import {type Courier, createCourier} from '../sync/index.ts';
import {createPost} from '../system/post.ts';
import {runsGently} from '../system/run.ts';
import type {Parts} from './build.ts';
import {Leisure} from './leisure.ts';
import {summaryFor} from './told.ts';

/** What lives in memory between two requests, and how long it may be wanted. */
const HOLDS: Readonly<Record<string, number>> = {'fix.preview': TOKEN_LIFE_MS, 'enrol.begin': 600_000};
/** Milliseconds a run that has come to its end gets to be told and written down. */
const LAST_WORDS_MS = 10_000;
const TURN_MS = 200;

interface Ends {
  readonly tell: (message: KeeperMessage) => void;
  /** Lets the next worker begin. */
  readonly release: () => void;
}

/** What one worker does, from its first message to its last. */
export class Work {
  readonly #parts: Parts;
  readonly #hello: Hello;
  readonly #tell: (message: KeeperMessage) => void;
  readonly #fresh: Fresh;
  readonly #courier: Courier;
  readonly #leisure: Leisure;
  readonly #release: () => void;
  readonly #running = new Set<Promise<void>>();

  constructor(parts: Parts, hello: Hello, {tell, release}: Ends) {
    this.#parts = parts;
    this.#hello = hello;
    this.#tell = tell;
    this.#release = release;
    const {engine, fixes, link, services} = parts;
    this.#listen();
    this.#fresh = keepFresh({
      engine,
      knowledge: services.knowledge,
      updated: (slices) => {
        for (const {ecosystem, built} of slices)
          this.#note({kind: 'knowledge-updated', subject: ecosystem, data: {built}});
      },
      later: (ms, step) => this.#alarm({name: 'refresh', ms, step}),
    });
    this.#courier = createCourier(link, createPost(), (ms, step) => this.#alarm({name: 'carry', ms, step}));
    this.#leisure = new Leisure({
      isBusy: () =>
        engine.busy ||
        parts.isUpdating() ||
        this.#courier.busy ||
        runsGently() > 0 ||
        fixes.lingering !== undefined,
      alive: () => tell({is: 'alive', value: null}),
      rest: (taken) => {
        if (!this.#leave()) return false;
        tell({is: 'rest', value: taken});
        return true;
      },
    });
  }

  /** Tells what is to be watched, and scans where nothing of this run of the companion is known. */
  begin(): void {
    const {first} = this.#hello;
    if (first) this.#tell({is: 'plan', value: this.#parts.plan});
    if (first || !this.#parts.engine.resumed) this.#during(this.#scan(first));
  }

  take(message: WorkerMessage): void {
    this.#leisure.took();
    switch (message.is) {
      case 'ask':
        return this.#during(this.#answer(message.value));
      case 'changed':
        return this.#parts.engine.changed(message.value);
      case 'alarm':
        return this.#ring(message.value);
      case 'hello':
        return;
    }
  }

  /**
   * Ends all that may be ended. A package manager at work is not: it goes on undisturbed, and how it ended is written down,
   * though nobody waits for it any more.
   */
  async stop(): Promise<void> {
    const {engine, fixes, state, unwritten} = this.#parts;
    this.#leisure.stop();
    this.#courier.stop();
    this.#fresh.stop();
    engine.stop();
    this.#release();
    if (runsGently() > 0 || fixes.lingering) {
      while (runsGently() > 0) await wait(TURN_MS);
      await Promise.race([Promise.allSettled([...this.#running, fixes.lingering]), wait(LAST_WORDS_MS)]);
    }
    attempt(() => void unwritten.retry());
    state.close();
  }

  /** Leaves all to the next worker; false while the disk does not take it: the next one would know less than was told. */
  #leave(): boolean {
    const {engine, unwritten} = this.#parts;
    let left = true;
    attempt(() => {
      left = unwritten.retry() && unwritten.attempt(() => (engine.leave(), true)) === true;
    });
    return left;
  }

  /** Work that nobody awaits: its failure is told where the companion runs, and ends nothing else. */
  #during(work: Promise<void>): void {
    const told = this.#leisure.during(work).catch(warn);
    this.#running.add(told);
    void told.then(() => this.#running.delete(told));
  }

  async #scan(first: boolean): Promise<void> {
    const {engine} = this.#parts;
    const {boots} = this.#hello;
    const snapshot = await engine.rescan();
    this.#tell({is: 'kept', value: snapshot.seq});
    if (!first) return;
    const text = boots ? summaryFor(this.#hello, snapshot) : undefined;
    if (text !== undefined) this.#tell({is: 'print', value: text});
    this.#during(this.#courier.carry(0));
    await this.#fresh.refresh(0);
  }

  async #answer({number, from, request}: Extract<WorkerMessage, {is: 'ask'}>['value']): Promise<void> {
    const {services, ofBrowsers} = this.#parts;
    const ours = from.channel.kind === 'cli' ? services : ofBrowsers;
    const response = await dispatch(request, {...from, services: ours});
    const hold = 'r' in response ? HOLDS[request.m] : undefined;
    if (hold !== undefined) this.#leisure.hold(hold);
    this.#tell({is: 'answer', value: [number, JSON.stringify(response)]});
  }

  #ring({name, step}: Alarm): void {
    this.#during(name === 'refresh' ? this.#fresh.refresh(step) : this.#courier.carry(step));
  }

  #alarm(alarm: Alarm): void {
    this.#tell({is: 'alarm', value: alarm});
  }

  #listen(): void {
    const {engine, services, link} = this.#parts;
    const {exceptions, fixes, knowledge} = services;
    const pass = (event: Event): void => this.#pass(event);
    engine.onEvent(pass);
    exceptions.onEvent(pass);
    knowledge.onChange(pass);
    link.onEvent(pass);
    fixes.onEvent((event) => {
      this.#pass(event);
      if (event.e !== 'fix.done') return;
      const {recommendation, result} = event.p;
      this.#note({kind: 'fix-run', subject: recommendation, data: {result}});
    });
  }

  #pass(event: Event): void {
    this.#tell({is: 'event', value: [event.e, JSON.stringify(event)]});
  }

  /** Something that belongs into the device's history. */
  #note(line: Omit<TimelineEvent, 'id' | 'at'>): void {
    attempt(() => {
      const newest = this.#parts.unwritten.record({events: [{at: new Date().toISOString(), ...line}]});
      if (newest !== undefined) this.#pass({e: 'timeline', p: {newest}});
    });
  }
}

/** A full disk, say, must not end what needs no disk. */
function attempt(write: () => void): void {
  try {
    write();
  } catch (error) {
    warn(error);
  }
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error), {code: 'PLIMSOLL_WORKER'});
}
