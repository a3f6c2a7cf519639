import type {FixOutcome} from '@plimsoll/shared/protocol';

import type {RunResult} from '../system/system.ts';
import {plainLine} from './output.ts';

interface Evidence {
  /** The companion's own collection after the run shows what was to be reached. */
  readonly proved: boolean;
  /** The system's own dialog stood between. */
  readonly asked: boolean;
}

/** pkexec(1): the dialog was dismissed, or authorization could not be had. */
const DISMISSED = 126;
const NOT_AUTHORIZED = 127;

/** How a run ended: what the package manager says counts less than what is installed afterwards. */
export function outcomeOf(recommendation: string, run: RunResult, {proved, asked}: Evidence): FixOutcome {
  const {code: exitCode} = run;
  const result = proved ? 'proved' : resultOf(run, asked);
  const why = proved ? undefined : whyOf(run, result);
  return {recommendation, result, exitCode, ...(why === undefined ? {} : {why})};
}

function resultOf({outcome, code}: RunResult, asked: boolean): FixOutcome['result'] {
  if (outcome === 'timed-out' || outcome === 'cancelled') return outcome;
  if (outcome !== 'exited') return 'failed';
  if (asked && (code === DISMISSED || code === NOT_AUTHORIZED)) return 'refused';
  return code === 0 ? 'done-not-proved' : 'failed';
}

function whyOf(run: RunResult, result: FixOutcome['result']): string {
  if (result === 'refused') return 'consent was not given';
  if (result === 'done-not-proved') return 'it ended well, but what was wanted is not there';
  if (result !== 'failed') {
    // A package manager is asked to end, never forced: half an installation is worse than a late one.
    return run.code === null
      ? 'it was asked to end and may still be finishing'
      : `it ended with code ${run.code}`;
  }
  return run.outcome === 'exited' ? lastWords(run) : `the program is ${run.outcome}`;
}

function lastWords({stdout, stderr}: RunResult): string {
  const lines = `${stdout}\n${stderr}`.split('\n').map(plainLine);
  return lines.findLast((line) => line.trim() !== '')?.slice(0, 500) ?? 'it said nothing';
}
