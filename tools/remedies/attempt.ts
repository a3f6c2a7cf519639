import {type BoundCheck, remedyFor} from '../../shared/src/checks/index.ts';
import {asPerson, asRoot, type Done, failedUnits, traces} from './machine.ts';
import type {Judged, Judgement} from './scan.ts';
import type {Trial} from './trial.ts';

/** What became of one trial, as it stands in the file of results. */
export interface Attempt {
  readonly id: string;
  readonly how: 'command' | 'by hand' | 'cannot';
  readonly outcome: string;
  readonly phase: 'spoilt' | 'applied' | 'undone' | 'over';
  /** Status and evidence: untouched, spoilt, with the remedy, taken back. */
  readonly first?: Judged;
  readonly before?: Judged;
  readonly after?: Judged;
  readonly last?: Judged;
  readonly remedy?: Done;
  readonly proof?: Done;
  /** What “how to look” printed before and after. */
  readonly look?: readonly (Done | undefined)[];
  /** Lines that were not there before the trial (`+`), or are no more (`-`). */
  readonly left?: readonly string[];
  readonly failed?: readonly string[];
  readonly note?: string;
  readonly scripts?: readonly Done[];
}

const NONE: Judged = {status: 'absent', evidence: []};

/** What is tried, on what: `judge` collects and judges anew. */
export interface Bench {
  readonly check: BoundCheck;
  readonly trial: Trial;
  readonly judge: () => Judgement;
}

/** Spoils, applies, judges, takes back, judges: one trial without a restart. `first` is the judgement before it. */
export function attempt(bench: Bench, first: Judgement): {attempt: Attempt; last: Judgement} {
  const {check, trial, judge} = bench;
  const earlier = traces();
  const failing = new Set(failedUnits());
  const scripts = prepare(bench);
  const spoilt = scripts.length > 0 ? judge() : first;
  const looked = look(bench);
  const remedy = apply(bench);
  const cured = judge();
  const proof = trial.proof === undefined ? undefined : asRoot(check.id, trial.proof);
  const lookedAgain = look(bench);
  const failed = failedUnits().filter((unit) => !failing.has(unit));
  scripts.push(asRoot(check.id, trial.undo));
  const last = judge();
  const open: Attempt = {
    ...begun(bench),
    phase: 'over',
    first: first.get(check.id) ?? NONE,
    before: spoilt.get(check.id) ?? NONE,
    after: cured.get(check.id) ?? NONE,
    last: last.get(check.id) ?? NONE,
    remedy,
    ...(proof === undefined ? {} : {proof}),
    look: [looked, lookedAgain],
    left: difference(earlier, traces()),
    failed,
    scripts,
  };
  return {attempt: {...open, outcome: outcomeOf(open, trial)}, last};
}

/** An attempt of which nothing is known yet. */
export function begun({check, trial}: Bench): Attempt {
  return {
    id: check.id,
    how: trial.byHand === undefined || trial.byHand.includes('$REMEDY') ? 'command' : 'by hand',
    outcome: 'not over',
    phase: 'spoilt',
    ...(trial.note === undefined ? {} : {note: trial.note}),
  };
}

export function prepare({check, trial}: Bench): Done[] {
  return [trial.prepare, trial.spoil].flatMap((script) =>
    script === undefined ? [] : [asRoot(check.id, script)],
  );
}

/** The remedy, as the product shows it to people on Debian. */
export function apply({check, trial}: Bench): Done {
  const command = remedyFor(check, {family: 'linux', id: 'debian'})?.command ?? '';
  return asPerson(trial.byHand ?? command, {answers: trial.answers ?? 'y\n'.repeat(20), remedy: command});
}

const LOOK = /^Run: (?<command>.+?)(?: – .*)?$/s;

/** The command of “how to look”, run as a person; undefined where it is a page of some program. */
export function look({check}: Bench): Done | undefined {
  const command = LOOK.exec(check.text.en.look)?.groups?.['command'];
  return command === undefined ? undefined : asPerson(command, {answers: '', remedy: ''});
}

/** One word for what came out; `trial` says which status the remedy is to lead to. */
export function outcomeOf({first, before, after, last, proof}: Attempt, trial: Trial): string {
  if (before?.status !== 'fail') return `did not fail before: ${before?.status}`;
  if (after?.status !== (trial.becomes ?? 'pass')) return `still ${after?.status}`;
  if (proof !== undefined && proof.status !== 0) return 'passes, without effect';
  return last?.status === first?.status ? 'passes' : `passes, not taken back: ${last?.status}`;
}

export function difference(earlier: ReadonlySet<string>, later: ReadonlySet<string>): string[] {
  const gone = [...earlier].filter((line) => !later.has(line)).map((line) => `- ${line}`);
  const added = [...later].filter((line) => !earlier.has(line)).map((line) => `+ ${line}`);
  return [...gone, ...added].slice(0, 60);
}
