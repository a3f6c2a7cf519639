import type {Outcome} from '../services.ts';

/** Why nobody answers, and the next step. */
export type Refusal = Extract<Outcome<string>, {readonly ok: false}>;

function unavailable(message: string): Refusal {
  return {ok: false, code: 'unavailable', message};
}

export const ENDING = unavailable('the companion ends or begins anew; try again in a moment');
export const MISSING = unavailable('a part of the companion is missing; install it again');
/** What was asked for may have been done all the same: a fix, say. */
export const LOST = unavailable('the companion’s worker ended before it answered; look before you try again');

/** The system's own code says why no process was started. */
export function notStarted(code: string): Refusal {
  if (code === 'ENOENT') return MISSING;
  return unavailable(
    `the companion can start no worker (${code}); make files, processes or memory free, then try again`,
  );
}

/** It ended by itself, and another one comes in so many milliseconds. */
export function pausing(ms: number): Refusal {
  return unavailable(`the companion’s worker ended by itself; try again in ${Math.ceil(ms / 1000)} s`);
}
