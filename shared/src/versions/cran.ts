import {compareLonger, isNumber} from './parts.ts';
import type {Scheme} from './scheme.ts';

/** R: numbers between `.` or `-`, which mean the same; 1.0.0 comes after 1.0 (R's `package_version`). */
export const cran: Scheme = {
  id: 'cran',
  isVersion: (text) => parts(text).every(isNumber),
  compareValid: (a, b) => compareLonger(parts(a), parts(b)),
};

const SEPARATOR = /[.-]/;

function parts(text: string): readonly string[] {
  return text.split(SEPARATOR);
}
