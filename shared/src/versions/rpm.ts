import {compareEvr} from './evr.ts';
import {compareRuns, isAlphanumeric, runEnd} from './runs.ts';
import type {Scheme} from './scheme.ts';

/**
 * RPM: `[epoch:]version[-release]` by rpmvercmp (rpm-version(7), rpmio/rpmvercmp.c): runs of digits and of letters in
 * turn, a number after letters, all else only separates; `~` sorts before the end, `^` after it but before more.
 */
export const rpm: Scheme = {id: 'rpm', isVersion: isRpmVersion, compareValid: compareValidRpm};

/** Orders two texts `isRpmVersion` takes, as `rpm.vercmp` does. Copies nothing: this is an inner loop of matching. */
export function compareValidRpm(a: string, b: string): number {
  return compareEvr(a, b, compareSegments, compareMissing);
}

/** True for any text without spaces and control characters: rpm itself gives each a place. */
export function isRpmVersion(version: string): boolean {
  for (let i = 0; i < version.length; i++) {
    const code = version.charCodeAt(i);
    if (code <= SPACE || code === DELETE) return false;
  }
  return version !== '';
}

const SPACE = 32;
const CARET = 94;
const TILDE = 126;
const DELETE = 127;
const END = 0;

/** To rpm no release sorts before any, even before an empty one. */
function compareMissing(lacksA: boolean, lacksB: boolean): number {
  return Number(lacksB) - Number(lacksA);
}

// oxlint-disable-next-line max-params -- two slices of text, given by index so that nothing is copied
function compareSegments(
  a: string,
  fromA: number,
  endA: number,
  b: string,
  fromB: number,
  endB: number,
): number {
  let i = fromA;
  let j = fromB;
  // What both begin with cannot decide; only a run must be read from its start.
  while (i < endA && j < endB && a.charCodeAt(i) === b.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  for (; i > fromA && isAlphanumeric(a.charCodeAt(i - 1)); i--) j -= 1;
  while (i < endA || j < endB) {
    i = separatorsEnd(a, i, endA);
    j = separatorsEnd(b, j, endB);
    const codeA = i < endA ? a.charCodeAt(i) : END;
    const codeB = j < endB ? b.charCodeAt(j) : END;
    if (isAlphanumeric(codeA) && isAlphanumeric(codeB)) {
      const lastA = runEnd(a, i, endA);
      const lastB = runEnd(b, j, endB);
      const order = compareRuns(a, i, lastA, b, j, lastB);
      if (order !== 0) return order;
      i = lastA;
      j = lastB;
      continue;
    }
    if (codeA !== codeB) return rank(codeA) - rank(codeB);
    i += 1;
    j += 1;
  }
  return 0;
}

/** `~`, then the end, then `^`, then anything more. */
function rank(code: number): number {
  if (code === TILDE) return -1;
  if (code === END) return 0;
  return code === CARET ? 1 : 2;
}

function separatorsEnd(text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isAlphanumeric(code) || code === TILDE || code === CARET) break;
  }
  return at;
}
