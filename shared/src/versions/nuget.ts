import {comparePadded} from './parts.ts';
import type {Scheme} from './scheme.ts';
import {comparePre, parseSemver, type Semver} from './semver.ts';

/**
 * NuGet: Semantic Versioning with up to four numbers and pre-releases in any case (NuGet's page on package versioning,
 * "Version basics" and "Normalized version numbers").
 */
export const nuget: Scheme = {
  id: 'nuget',
  isVersion: (text) => parseNuget(text) !== undefined,
  compareValid: compareValidNuget,
};

const MAX_NUMBERS = 4;

function compareValidNuget(a: string, b: string): number {
  const left = parseNuget(a);
  const right = parseNuget(b);
  if (left === undefined || right === undefined) return 0;
  return comparePadded(left.numbers, right.numbers) || comparePre(left.pre, right.pre);
}

function parseNuget(text: string): Semver | undefined {
  const version = parseSemver(text.toLowerCase());
  return version === undefined || version.numbers.length > MAX_NUMBERS ? undefined : version;
}
