import {type Attempt, apply, type Bench, begun, look, outcomeOf, prepare} from './attempt.ts';
import {asRoot} from './machine.ts';
import type {Judgement} from './scan.ts';

/**
 * The next step of a trial that goes along with others: one judgement serves them all, between restarts where they need
 * one. `now` is what is judged at this moment; it has arrived when its phase is `over`.
 */
export function step(bench: Bench, earlier: Attempt | undefined, now: Judgement): Attempt {
  const {check, trial} = bench;
  if (earlier === undefined) return begin(bench, now);
  const found = now.get(check.id) ?? {status: 'absent', evidence: []};
  if (earlier.phase === 'spoilt') return cure(bench, {...earlier, before: found});
  if (earlier.phase === 'applied') {
    const proof = trial.proof === undefined ? {} : {proof: asRoot(check.id, trial.proof)};
    const again = look(bench);
    const undo = asRoot(check.id, trial.undo);
    const scripts = [...(earlier.scripts ?? []), undo];
    return {...earlier, ...proof, phase: 'undone', after: found, look: [earlier.look?.[0], again], scripts};
  }
  const over: Attempt = {...earlier, phase: 'over', last: found};
  return {...over, outcome: outcomeOf(over, trial)};
}

function begin(bench: Bench, now: Judgement): Attempt {
  const {check, trial, judge} = bench;
  const first = now.get(check.id) ?? {status: 'absent', evidence: []};
  const spoilt: Attempt = {...begun(bench), first, scripts: prepare(bench)};
  // What is spoilt shows at the next judgement; only where a restart would take it away is it judged at once.
  if (trial.restart !== 'remedy') return spoilt;
  return cure(bench, {...spoilt, before: judge().get(check.id) ?? first});
}

function cure(bench: Bench, spoilt: Attempt): Attempt {
  const looked = look(bench);
  return {...spoilt, phase: 'applied', look: [looked], remedy: apply(bench)};
}
