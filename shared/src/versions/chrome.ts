import {comparePadded, dottedNumbers} from './parts.ts';
import type {Scheme} from './scheme.ts';

/** Chromium and its kin: MAJOR.MINOR.BUILD.PATCH (chromium.org, "Version Numbers"); advisories cut it short, then 0. */
export const chrome: Scheme = {
  id: 'chrome',
  isVersion: (text) => numbers(text).length > 0,
  compareValid: (a, b) => comparePadded(numbers(a), numbers(b)),
};

const MAX_NUMBERS = 4;

function numbers(text: string): readonly string[] {
  const found = dottedNumbers(text) ?? [];
  return found.length > MAX_NUMBERS ? [] : found;
}
