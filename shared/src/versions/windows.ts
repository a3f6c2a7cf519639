import {comparePadded, dottedNumbers} from './parts.ts';
import type {Scheme} from './scheme.ts';

/**
 * Windows and its installers: dotted numbers, as file versions and `build.UBR` write them, missing ones 0. A file
 * version has four (VS_FIXEDFILEINFO); other counts occur in uninstall entries and advisories.
 */
export const windows: Scheme = {
  id: 'windows',
  isVersion: (text) => dottedNumbers(text) !== undefined,
  compareValid: (a, b) => comparePadded(dottedNumbers(a) ?? [], dottedNumbers(b) ?? []),
};
