import {compareLonger, dottedNumbers} from './parts.ts';
import type {Scheme} from './scheme.ts';

/** Haskell: dotted numbers compared as lists, so 1.0.0 comes after 1.0 (Haskell Package Versioning Policy). */
export const hackage: Scheme = {
  id: 'hackage',
  isVersion: (text) => dottedNumbers(text) !== undefined,
  compareValid: (a, b) => compareLonger(dottedNumbers(a) ?? [], dottedNumbers(b) ?? []),
};
