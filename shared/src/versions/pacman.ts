import {compareEvr} from './evr.ts';
import {compareRuns, isAlphanumeric, isLetter, runEnd} from './runs.ts';
import type {Scheme} from './scheme.ts';

/**
 * Arch Linux: `[epoch:]pkgver[-pkgrel]` by libalpm's alpm_pkg_vercmp (vercmp(8)). Unlike rpm's, `~` and `^` only
 * separate, letters at the end sort before the end, and more separators in a row sort after fewer. A version without
 * pkgrel equals the same version with any, so only versions that all carry one (as every package does) are in order.
 */
export const pacman: Scheme = {id: 'pacman', isVersion: isPacmanVersion, compareValid: compareValidPacman};

/** PKGBUILD(5): no colon, slash, hyphen or white space in pkgver; pkgrel is a number or two. */
const VERSION = /^(?:\d+:)?[0-9A-Za-z][\w.+~^@]*(?:-\d+(?:\.\d+)?)?$/;

function isPacmanVersion(version: string): boolean {
  return VERSION.test(version);
}

function compareValidPacman(a: string, b: string): number {
  return compareEvr(a, b, compareSegments, compareMissing);
}

function compareMissing(): number {
  return 0;
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
  while (i < endA && j < endB) {
    const runA = separatorsEnd(a, i, endA);
    const runB = separatorsEnd(b, j, endB);
    const separators = runA - i - (runB - j);
    i = runA;
    j = runB;
    if (i >= endA || j >= endB) break;
    if (separators !== 0) return separators;
    const lastA = runEnd(a, i, endA);
    const lastB = runEnd(b, j, endB);
    const order = compareRuns(a, i, lastA, b, j, lastB);
    if (order !== 0) return order;
    i = lastA;
    j = lastB;
  }
  if (i >= endA && j >= endB) return 0;
  // Of what is left, letters sort before the end and all else after it.
  if (i >= endA) return isLetter(b.charCodeAt(j)) ? 1 : -1;
  return isLetter(a.charCodeAt(i)) ? -1 : 1;
}

function separatorsEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isAlphanumeric(text.charCodeAt(at))) at += 1;
  return at;
}
