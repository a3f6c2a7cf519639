import type {LoadedSlice} from '@plimsoll/shared/advisories';
import {matchSoftware} from '@plimsoll/shared/match';

import {DAY} from './data.ts';
import {SYSTEMS, type SystemLabel} from './labels/systems.ts';
import {type Tally, tallyOf} from './tally.ts';

/** Windows and macOS themselves, in the labelled states. */
export function measureSystems(sliceOf: (ecosystem: string) => LoadedSlice | undefined): readonly Tally[] {
  return (['windows', 'macos'] as const).map((family) => {
    const labels = SYSTEMS.filter((label) => label.family === family);
    const pairs = labels.map((label) => ({
      found: [...foundOn(label, sliceOf)].map((cve) => pairOf(label, cve)),
      has: label.has.map((cve) => pairOf(label, cve)),
      not: label.not.map((cve) => pairOf(label, cve)),
    }));
    return tallyOf(
      family === 'windows' ? 'Windows itself' : 'macOS itself',
      new Set(pairs.flatMap(({found}) => found)),
      new Set(pairs.flatMap(({has}) => has)),
      new Set(pairs.flatMap(({not}) => not)),
    );
  });
}

function pairOf({name, version}: SystemLabel, cve: string): string {
  return `${name} ${version} ${cve}`;
}

function foundOn(
  {family, name, version}: SystemLabel,
  sliceOf: (ecosystem: string) => LoadedSlice | undefined,
): ReadonlySet<string> {
  const build = family === 'windows' ? {build: version} : {};
  const {matches} = matchSoftware({
    software: [],
    os: {family, id: family, name, version, arch: 'x64', ...build},
    slice: sliceOf,
    at: DAY,
    foreign: true,
  });
  return new Set(
    matches.flatMap(({cve, confidence}) => (cve === null || confidence === 'possible' ? [] : cve)),
  );
}
