import {matchSoftware} from '@plimsoll/shared/match';
import {afterAll, beforeAll, expect, test} from 'vitest';

import {readInventory} from '../../companion/src/inventory-file/index.ts';
import type {BuiltKnowledge} from '../../companion/src/knowledge/index.ts';
import {convertTrivy} from './convert.ts';
import {absent, DAY, json, knowledgeOf, SKIPPED} from './data.ts';
import {GATES} from './gate.ts';
import {measureAlma} from './measure-alma.ts';
import {LABELS, measureApps} from './measure-apps.ts';
import {measureDebian} from './measure-debian.ts';
import {measureLanguages} from './measure-languages.ts';
import {measureSystems} from './measure-systems.ts';
import {precisionOf, recallOf, rowOf, type Tally} from './tally.ts';

/*
 * How much of what is there is found, and how much of what is found is there: labelled devices against real advisories, one row
 * an ecosystem (docs/corpus.md). `gate.ts` says the least each may reach; no hard negative may be found at all.
 */
const RELEASES = ['8', '9', '10'];
let known: BuiltKnowledge | undefined;
const rows: Tally[] = [];
beforeAll(async () => {
  if (absent) return;
  const distributions = ['Debian:12', ...RELEASES.map((major) => `AlmaLinux:${major}`)];
  known = await knowledgeOf([...distributions, 'apps', 'windows', 'macos']);
}, 240_000);
afterAll(() => {
  console.table(rows.map(rowOf));
});

/** Keeps the rows for the table, and tells what falls short; nothing where all is well. */
function shortfalls(tallies: readonly Tally[]): readonly string[] {
  rows.push(...tallies);
  return tallies.flatMap((tally) => {
    const {ecosystem, quiet, negatives, mistakes} = tally;
    const least = GATES[ecosystem];
    const falls = [
      least === undefined ? 'no gate' : '',
      quiet < negatives ? `${negatives - quiet} hard negatives found` : '',
      precisionOf(tally) < (least?.precision ?? 1) ? `precision ${precisionOf(tally)}` : '',
      recallOf(tally) < (least?.recall ?? 1) ? `recall ${recallOf(tally)}` : '',
    ].filter((text) => text !== '');
    return falls.length === 0
      ? []
      : [...falls, ...mistakes.slice(0, 20)].map((text) => `${ecosystem}: ${text}`);
  });
}

test.skipIf(absent)(`Debian 12${SKIPPED}`, () => {
  expect(shortfalls(measureDebian(known?.slices.get('Debian:12')))).toEqual([]);
});

test.skipIf(absent)(`AlmaLinux${SKIPPED}`, {timeout: 120_000}, () => {
  expect(shortfalls(measureAlma(RELEASES, (ecosystem) => known?.slices.get(ecosystem)))).toEqual([]);
});

test.skipIf(absent)(`a UBI 7, of which nothing is known: nothing is said${SKIPPED}`, () => {
  const list = convertTrivy(json('inventories/linux/trivy-packages-ubi-7.json'), {
    family: 'linux',
    id: 'rhel',
    version: '7.7',
  });
  const reading = readInventory(new TextEncoder().encode(JSON.stringify(list)));
  const {device, software = []} = reading.ok ? reading.inventory.collected : {};
  if (!device?.os) throw new Error('no system in the inventory');

  const {matches, coverage} = matchSoftware({
    software,
    os: device.os,
    slice: (ecosystem) => known?.slices.get(ecosystem),
    at: DAY,
    foreign: true,
  });

  expect(matches).toEqual([]);
  expect(coverage).toEqual({total: 162, assessed: 0, otherVendor: 0, unknown: 162, notAssessed: 0});
});

test.skipIf(absent)(`applications of Windows and macOS${SKIPPED}`, () => {
  expect(LABELS.flatMap(({has, not}) => [...has, ...not]).length).toBeGreaterThanOrEqual(250);
  expect(shortfalls([measureApps(known?.slices.get('apps'))])).toEqual([]);
});

test.skipIf(absent)(`Windows and macOS themselves${SKIPPED}`, () => {
  expect(shortfalls(measureSystems((ecosystem) => known?.slices.get(ecosystem)))).toEqual([]);
});

test('packages of languages', async () => {
  expect(shortfalls([await measureLanguages()])).toEqual([]);
});
