import {comparePadded} from './parts.ts';
import type {Scheme} from './scheme.ts';
import {compareIdentifiers, comparePre, parseSemver} from './semver.ts';

/** Dart's pub: Semantic Versioning, but build metadata counts, and none comes first (pub_semver, `Version.compareTo`). */
export const pub: Scheme = {
  id: 'pub',
  isVersion: (text) => parseSemver(text) !== undefined,
  compareValid: compareValidPub,
};

function compareValidPub(a: string, b: string): number {
  const left = parseSemver(a);
  const right = parseSemver(b);
  if (left === undefined || right === undefined) return 0;
  return (
    comparePadded(left.numbers, right.numbers) ||
    comparePre(left.pre, right.pre) ||
    compareIdentifiers(left.build, right.build)
  );
}
