import type {Running} from '../inventory/index.ts';

const ORDER: readonly Running[] = ['listening', 'running', 'used', 'unknown', 'unused', 'not-running'];

/** The most active of two: what makes a flaw most reachable decides for the whole source. */
export function mostActive(a: Running, b: Running): Running {
  return ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;
}
