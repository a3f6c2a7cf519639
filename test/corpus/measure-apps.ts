import type {LoadedSlice} from '@plimsoll/shared/advisories';
import type {Software} from '@plimsoll/shared/inventory';
import {matchSoftware} from '@plimsoll/shared/match';

import {DAY} from './data.ts';
import {BROWSERS} from './labels/browsers.ts';
import type {Label} from './labels/label.ts';
import {OFFICE} from './labels/office.ts';
import {TOOLS} from './labels/tools.ts';
import {type Tally, tallyOf} from './tally.ts';

export const LABELS: readonly Label[] = [...BROWSERS, ...TOOLS, ...OFFICE];

/** The labelled programs, each on a host of its own. Hints (`possible`) are never scored and count as silence. */
export function measureApps(slice: LoadedSlice | undefined): Tally {
  const pairs = LABELS.map((label, place) => {
    const found = foundOn(label, slice);
    return {
      found: [...found].map((cve) => named(place, label, cve)),
      has: label.has.map((cve) => named(place, label, cve)),
      not: label.not.map((cve) => named(place, label, cve)),
    };
  });
  return tallyOf(
    'Windows and macOS applications',
    new Set(pairs.flatMap(({found}) => found)),
    new Set(pairs.flatMap(({has}) => has)),
    new Set(pairs.flatMap(({not}) => not)),
  );
}

function named(place: number, {item: {name, version, platform}}: Label, cve: string): string {
  return `${place} ${platform}: ${name} ${version} ${cve}`;
}

function foundOn({item}: Label, slice: LoadedSlice | undefined): ReadonlySet<string> {
  const {platform, ...told} = item;
  const software: Software = {
    id: 'item',
    type: platform === 'windows' ? 'win' : 'app',
    ...told,
    origin: 'unknown',
    state: 'installed',
    running: 'unknown',
  };
  const {matches} = matchSoftware({
    software: [software],
    os: {family: platform, id: platform, name: platform, version: '', arch: 'x64'},
    slice: (ecosystem) => (ecosystem === 'apps' ? slice : undefined),
    at: DAY,
    foreign: true,
  });
  return new Set(
    matches.flatMap(({cve, confidence}) => (cve === null || confidence === 'possible' ? [] : cve)),
  );
}
