import type {Confidence} from '../findings/index.ts';

const ORDER = ['confirmed', 'likely', 'possible'] as const satisfies readonly Confidence[];

/** The surer of two. */
export function surer(a: Confidence, b: Confidence): Confidence {
  return ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;
}

/** The less sure of two: a finding is as sure as its weakest link. */
export function lessSure(a: Confidence, b: Confidence): Confidence {
  return surer(a, b) === a ? b : a;
}
