import type {Event, FixOutcome, FixPreview} from '@plimsoll/shared/protocol';
import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';

import type {Engine, FixChannel, Fixes, Outcome} from '../services.ts';
import type {RunResult, System} from '../system/system.ts';
import {catalogue} from './catalogue.ts';
import {type Consent, consentFor, type FixConfig} from './consent.ts';
import type {Fix, Plan} from './fix.ts';
import {outcomeOf} from './outcome.ts';
import {limitLines} from './output.ts';
import {Rate} from './rate.ts';
import {TOKEN_LIFE_MS, Tokens} from './tokens.ts';

interface FixesOptions {
  readonly system: System;
  readonly engine: Pick<Engine, 'current' | 'recollect'>;
  readonly config: FixConfig;
}

/**
 * Runs fixes of the compiled catalogue (security.md §10): ids come in, commands are made here from the device's own
 * facts, consent belongs to the operating system, one consent is one run of exactly what was shown.
 */
export function createFixes(options: FixesOptions): Fixes {
  return new Runner(options);
}

/** All that a preview shows and a run does. */
interface Prepared {
  readonly fix: Fix;
  readonly recommendation: Recommendation;
  readonly plan: Plan;
  readonly facts: string;
}

const MINUTE = 60_000;

class Runner implements Fixes {
  readonly #options: FixesOptions;
  readonly #tokens = new Tokens();
  readonly #previews = new Rate(20, MINUTE);
  readonly #runs = new Rate(12, 60 * MINUTE);
  readonly #listeners = new Set<(event: Event) => void>();
  #running: AbortController | undefined;

  constructor(options: FixesOptions) {
    this.#options = options;
  }

  async preview(id: string, channel: FixChannel): Promise<Outcome<FixPreview>> {
    const {system, engine, config} = this.#options;
    const now = system.now().getTime();
    if (!this.#previews.allow(now)) return refuse('busy', 'too many previews; wait a minute');
    const prepared = await this.#prepare(id, engine.current(), AbortSignal.timeout(2 * MINUTE));
    if (!prepared.ok) return prepared;

    const consent = await consentFor(system, channel, config);
    const {facts} = prepared.value;
    const token =
      consent.kind === 'unavailable'
        ? ''
        : this.#tokens.issue({recommendation: id, binding: channel.binding, facts}, now);
    return {ok: true, value: show(prepared.value, consent, {token, now})};
  }

  async run(id: string, token: string, channel: FixChannel): Promise<Outcome<FixOutcome>> {
    const now = this.#options.system.now().getTime();
    const grant = this.#tokens.take(token, now);
    if (grant === 'expired') return refuse('expired', 'the preview is older than five minutes');
    if (grant === 'unknown') return refuse('refused', 'there is no such preview');
    if (grant.binding !== channel.binding) return refuse('refused', 'the preview was for somebody else');
    if (grant.recommendation !== id) return refuse('refused', 'the preview was for another recommendation');
    if (this.#running) return refuse('busy', 'another fix is running');
    if (!this.#runs.allow(now)) return refuse('busy', 'too many fixes within an hour');

    const running = new AbortController();
    this.#running = running;
    try {
      return await this.#runGranted(id, grant.facts, {channel, signal: running.signal});
    } finally {
      this.#running = undefined;
      this.#tell({e: 'progress', p: null});
    }
  }

  cancel(): void {
    this.#running?.abort();
  }

  onEvent(listener: (event: Event) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The way from an id to a command: what it names must be in the device's own latest scan. */
  async #prepare(
    id: string,
    snapshot: Snapshot | undefined,
    signal: AbortSignal,
  ): Promise<Outcome<Prepared>> {
    if (!snapshot) return refuse('unavailable', 'the device is not scanned yet');
    const recommendation = snapshot.recommendations.find((one) => one.id === id);
    if (!recommendation) return refuse('not-found', 'there is no such recommendation');
    const fix = catalogue.get(recommendation.fix ?? '');
    if (!fix) return refuse('unavailable', 'this has to be done by hand');
    const {system} = this.#options;
    if (system.foreign) return refuse('unavailable', 'another root directory is judged');
    try {
      const planned = await fix.plan({system, snapshot, recommendation, signal});
      if (!planned.ok) return refuse('unavailable', planned.why);
      const {plan} = planned;
      return {ok: true, value: {fix, recommendation, plan, facts: factsOf(snapshot, recommendation, plan)}};
    } catch (error) {
      return refuse(
        'unavailable',
        error instanceof Error ? error.message.slice(0, 500) : 'it could not be planned',
      );
    }
  }

  async #runGranted(
    id: string,
    shown: string,
    {channel, signal}: {channel: FixChannel; signal: AbortSignal},
  ): Promise<Outcome<FixOutcome>> {
    const {system, engine, config} = this.#options;
    this.#step('collect-software', 0);
    // What holds now counts, not what held when it was shown.
    const before = engine.current()?.recommendations.find((one) => one.id === id)?.fix;
    const snapshot = await engine.recollect(catalogue.get(before ?? '')?.collectors ?? []);
    const prepared = await this.#prepare(id, snapshot, signal);
    if (signal.aborted) return refuse('cancelled', 'cancelled before anything was done');
    if (!prepared.ok) return prepared;
    const {fix, plan, facts} = prepared.value;
    if (facts !== shown)
      return refuse('refused', 'the device has changed since the preview; look at it again');
    const consent = await consentFor(system, channel, config);
    if (consent.kind === 'unavailable')
      return refuse('unavailable', consent.why ?? 'nobody can consent here');
    if (signal.aborted) return refuse('cancelled', 'cancelled before anything was done');

    this.#step('fix-run', 1);
    const result = await this.#spawn({plan, consent, timeoutMs: fix.timeoutMs, signal});
    this.#step('fix-prove', 2);
    // Whatever happens to the proof, what was run must be told.
    const after = await engine.recollect(fix.collectors).catch(() => undefined);
    const proved = after !== undefined && fix.proved(plan, after);
    const outcome = outcomeOf(id, result, {proved, asked: consent.kind === 'polkit'});
    this.#tell({e: 'fix.done', p: outcome});
    return {ok: true, value: outcome};
  }

  #spawn({plan, consent, timeoutMs, signal}: Spawn): Promise<RunResult> {
    const onLine = limitLines((line) => this.#tell({e: 'fix.output', p: {line}}));
    const options = {timeoutMs, signal, onLine};
    const {program, args} = commandOf(plan, consent);
    return this.#options.system.run(program, args, options);
  }

  #step(step: string, done: number): void {
    this.#tell({e: 'progress', p: {task: 'fix', step, done, total: 3, unit: 'steps'}});
  }

  #tell(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }
}

interface Spawn {
  readonly plan: Plan;
  readonly consent: Consent;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

function refuse<T>(code: Extract<Outcome<T>, {ok: false}>['code'], message: string): Outcome<never> {
  return {ok: false, code, message};
}

/** polkit's own dialog, never pkexec's replacement for it on a terminal nobody may be looking at. */
function commandOf(
  {program, args}: Plan,
  {kind}: Consent,
): Pick<Plan, 'args'> & {program: 'pkexec' | 'apt-get'} {
  if (kind !== 'polkit') return {program, args};
  return {program: 'pkexec', args: ['--disable-internal-agent', PROGRAM_PATHS[program], ...args]};
}

const PROGRAM_PATHS = {'apt-get': '/usr/bin/apt-get'} as const;

/** Every fact the preview rests on: the findings it closes, as they stand, and what would be done. */
function factsOf({findings}: Snapshot, {id, from, to, closes}: Recommendation, plan: Plan): string {
  const closed = new Set(closes);
  const states = findings
    .filter((finding) => closed.has(finding.id))
    .map(({id: finding, sourceVersion, fixedVersion, state}) => [
      finding,
      sourceVersion,
      fixedVersion,
      state,
    ]);
  return JSON.stringify([id, from, to, closes, states, plan.args, plan.changes]);
}

function show(
  {fix, recommendation, plan}: Prepared,
  consent: Consent,
  {token, now}: {token: string; now: number},
): FixPreview {
  const {program, args} = commandOf(plan, consent);
  const {changes, downloadBytes, undo} = plan;
  const command = [plan.command, recommendation.command].find(
    (text) => text !== undefined && text.length <= 1024,
  );
  return {
    fix: fix.id,
    recommendation: recommendation.id,
    argv: [program, ...args],
    packages: [...changes],
    downloadBytes,
    restart: recommendation.restart,
    undo,
    consent: consent.kind,
    ...(consent.why === undefined ? {} : {refusal: consent.why}),
    command: command ?? 'sudo apt-get upgrade',
    token,
    expiresAt: new Date(now + TOKEN_LIFE_MS).toISOString(),
  };
}
