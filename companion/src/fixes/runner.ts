import type {Event, FixOutcome, FixPreview} from '@plimsoll/shared/protocol';

import type {Engine, FixChannel, Fixes, Outcome} from '../services.ts';
import type {RunResult, System} from '../system/system.ts';
import {type Consent, consentFor, type FixConfig} from './consent.ts';
import type {Plan} from './fix.ts';
import {Journal, type Settings} from './journal.ts';
import {outcomeOf} from './outcome.ts';
import {limitLines} from './output.ts';
import {fixOf, type Prepared, prepare, type Wish} from './prepare.ts';
import {Rate} from './rate.ts';
import {refuse} from './refuse.ts';
import {asRoot, commandOf, show} from './show.ts';
import {type Grant, Tokens} from './tokens.ts';

interface FixesOptions {
  readonly system: System;
  readonly engine: Pick<Engine, 'current' | 'recollect'>;
  readonly config: FixConfig;
  /** Keeps what taking a run back needs. */
  readonly settings: Settings;
  /** Taken for as long as one runs; undefined while that of another process does. */
  readonly lock: () => {release(): void} | undefined;
}

/**
 * Runs fixes of the compiled catalogue (security.md §10): ids come in, commands are made here from the device's own
 * facts, consent belongs to the operating system, one consent is one run of exactly what was shown.
 */
export function createFixes(options: FixesOptions): RunningFixes {
  return new Runner(options);
}

/** The fixes with the end their owner holds. */
export interface RunningFixes extends Fixes {
  /**
   * While a program goes on that nobody waits for any more: resolves when it has ended, and what came of it is told. Until
   * then no other fix begins.
   */
  readonly lingering: Promise<void> | undefined;
}

const MINUTE = 60_000;
const LINGERS = 'the last fix has not ended yet; wait for it';

class Runner implements RunningFixes {
  readonly #options: FixesOptions;
  readonly #journal: Journal;
  readonly #tokens = new Tokens();
  readonly #previews: Rate;
  readonly #runs: Rate;
  readonly #listeners = new Set<(event: Event) => void>();
  #running: AbortController | undefined;
  #lingering: Promise<void> | undefined;

  constructor(options: FixesOptions) {
    this.#options = options;
    this.#journal = new Journal(options.settings);
    // Kept: the worker this runs in may end and come back within the hour.
    const {settings} = options;
    this.#previews = new Rate(20, MINUTE, {settings, key: 'fix.previews'});
    this.#runs = new Rate(12, 60 * MINUTE, {settings, key: 'fix.runs'});
  }

  async preview(id: string, channel: FixChannel, undo = false): Promise<Outcome<FixPreview>> {
    const {system, engine} = this.#options;
    const now = system.now().getTime();
    if (!this.#previews.allow(now)) return refuse('busy', 'too many previews; wait a minute');
    const wish = {id, undo};
    const prepared = await prepare(wish, {
      system,
      journal: this.#journal,
      snapshot: engine.current(),
      signal: AbortSignal.timeout(2 * MINUTE),
    });
    if (!prepared.ok) return prepared;

    const consent = await this.#consent(prepared.value, channel);
    const {facts} = prepared.value;
    const token =
      consent.kind === 'unavailable'
        ? ''
        : this.#tokens.issue({recommendation: id, undo, binding: channel.binding, facts}, now);
    return {ok: true, value: show(prepared.value, consent, {id, token, now})};
  }

  async run(id: string, token: string, channel: FixChannel): Promise<Outcome<FixOutcome>> {
    const now = this.#options.system.now().getTime();
    const grant = this.#tokens.take(token, now);
    if (grant === 'expired') return refuse('expired', 'the preview is older than five minutes');
    if (grant === 'unknown') return refuse('refused', 'there is no such preview');
    if (grant.binding !== channel.binding) return refuse('refused', 'the preview was for somebody else');
    if (grant.recommendation !== id) return refuse('refused', 'the preview was for another recommendation');
    if (this.#running) return refuse('busy', 'another fix is running');
    if (this.#lingering) return refuse('busy', LINGERS);
    if (!this.#runs.allow(now)) return refuse('busy', 'too many fixes within an hour');

    const lock = this.#options.lock();
    // A companion that was ended meanwhile left one behind that goes on.
    if (!lock) return refuse('busy', LINGERS);
    const running = new AbortController();
    this.#running = running;
    try {
      return await this.#runGranted(grant, {channel, signal: running.signal});
    } finally {
      this.#running = undefined;
      if (this.lingering) void this.lingering.finally(() => lock.release());
      else lock.release();
      this.#tell({e: 'progress', p: null});
    }
  }

  cancel(): void {
    this.#running?.abort();
  }

  get lingering(): Promise<void> | undefined {
    return this.#lingering;
  }

  onEvent(listener: (event: Event) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #consent({plan}: Prepared, channel: FixChannel): Promise<Consent> {
    const {system, config} = this.#options;
    return consentFor(system, channel, config, {
      privileged: plan.privileged,
      forRoot: asRoot(system, plan),
    });
  }

  async #runGranted(
    {recommendation: id, undo, facts: shown}: Grant,
    {channel, signal}: {channel: FixChannel; signal: AbortSignal},
  ): Promise<Outcome<FixOutcome>> {
    const {system, engine} = this.#options;
    const wish = {id, undo};
    this.#step('collect-software', 0);
    // What holds now counts, not what held when it was shown.
    const before = fixOf(wish, {journal: this.#journal, snapshot: engine.current()});
    const snapshot = await engine.recollect(before?.collectors ?? []);
    const prepared = await prepare(wish, {system, journal: this.#journal, snapshot, signal});
    if (signal.aborted) return refuse('cancelled', 'cancelled before anything was done');
    if (!prepared.ok) return prepared;
    if (prepared.value.facts !== shown)
      return refuse('refused', 'the device has changed since the preview; look at it again');
    const consent = await this.#consent(prepared.value, channel);
    if (consent.kind === 'unavailable')
      return refuse('unavailable', consent.why ?? 'nobody can consent here');
    if (signal.aborted) return refuse('cancelled', 'cancelled before anything was done');
    return {ok: true, value: await this.#carryOut(wish, prepared.value, {consent, signal})};
  }

  async #carryOut(wish: Wish, prepared: Prepared, {consent, signal}: Granted): Promise<FixOutcome> {
    const {fix, plan} = prepared;
    this.#step('fix-run', 1);
    const result = await this.#spawn(plan, {consent, timeoutMs: fix.timeoutMs, signal});
    this.#step('fix-prove', 2);
    const ran = {wish, prepared, asked: consent.kind === 'polkit'};
    const {afterwards} = result;
    if (afterwards) this.#lingering = this.#follow(afterwards, {...ran, result});
    return this.#prove({...ran, result});
  }

  /** What was given up goes on and may yet do what was wanted: how it ends is told too. */
  async #follow(afterwards: Promise<number | null>, ran: Ran): Promise<void> {
    const code = await afterwards;
    await this.#prove({...ran, result: {...ran.result, code}});
    this.#lingering = undefined;
  }

  /** Looks for what was wanted, and tells whether it is there. */
  async #prove({wish, prepared, asked, result}: Ran): Promise<FixOutcome> {
    const {fix, plan} = prepared;
    // Whatever happens to the proof, what was run must be told.
    const after = await this.#options.engine.recollect(fix.collectors).catch(() => undefined);
    const proved = after !== undefined && prepared.proved(after);
    const outcome = outcomeOf(wish.id, result, {proved, asked});
    this.#tell({e: 'fix.done', p: outcome});
    try {
      if (wish.undo && proved) this.#journal.forget(wish.id);
      // What ended well may have changed something, even where it is not what was wanted.
      if (plan.back && (proved || result.code === 0))
        this.#journal.keep({recommendation: wish.id, fix: fix.id, back: plan.back});
    } catch {
      // The disk takes nothing: the companion offers no way back, but what was done is done.
    }
    return outcome;
  }

  #spawn(plan: Plan, {consent, ...limits}: Granted & {readonly timeoutMs: number}): Promise<RunResult> {
    const onLine = limitLines((line) => this.#tell({e: 'fix.output', p: {line}}));
    const {program, args} = commandOf(plan, consent);
    return this.#options.system.run(program, args, {...limits, onLine});
  }

  #step(step: string, done: number): void {
    this.#tell({e: 'progress', p: {task: 'fix', step, done, total: 3, unit: 'steps'}});
  }

  #tell(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** A run, and what it was for. */
interface Ran {
  readonly wish: Wish;
  readonly prepared: Prepared;
  /** The system's own dialog stood between. */
  readonly asked: boolean;
  readonly result: RunResult;
}

interface Granted {
  readonly consent: Consent;
  readonly signal: AbortSignal;
}
