import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {readArchTracker} from './arch.ts';

const group = {
  name: 'AVG-2769',
  packages: ['curl', 'lib32-curl'],
  status: 'Fixed',
  severity: 'High',
  type: 'arbitrary code execution',
  affected: '7.79.0-1',
  fixed: '7.79.1-1',
  ticket: null,
  issues: ['CVE-2021-22945', 'CVE-2021-22946'],
  advisories: ['ASA-202109-4'],
};
const common = {
  ecosystem: 'Arch',
  order: 'pacman',
  fixed: '7.79.1-1',
  state: 'fix-available',
  urgency: 'high',
};

test('each CVE of each package', () => {
  const one = {...common, trust: 'confirmed', link: 'ASA-202109-4'};

  expect(readArchTracker([group])).toEqual({
    advisories: [
      {...one, source: 'curl', id: 'CVE-2021-22945'},
      {...one, source: 'curl', id: 'CVE-2021-22946'},
      {...one, source: 'lib32-curl', id: 'CVE-2021-22945'},
      {...one, source: 'lib32-curl', id: 'CVE-2021-22946'},
    ],
    cves: [],
    skipped: 0,
  });
});

test.for([
  {status: 'Fixed', fixed: '1:7.0-1', state: 'fix-available', trust: 'confirmed'},
  {status: 'Testing', fixed: '7.0-1', state: 'fix-available', trust: 'confirmed'},
  {status: 'Vulnerable', fixed: null, state: 'unfixed', trust: 'likely'},
  {status: 'Unknown', fixed: null, state: 'unfixed', trust: 'possible'},
])('$status, fixed in $fixed, is $state and $trust', ({status, fixed, state, trust}) => {
  const one = {
    ...group,
    packages: ['curl'],
    issues: ['CVE-2021-22945', 'AVG-1'],
    advisories: [],
    severity: 'Unknown',
  };

  expect(readArchTracker([{...one, status, fixed}])).toEqual({
    advisories: [
      {
        ...common,
        source: 'curl',
        id: 'CVE-2021-22945',
        fixed: fixed ?? undefined,
        state,
        trust,
        urgency: 'unknown',
        link: 'AVG-2769',
      },
    ],
    cves: [],
    skipped: 0,
  });
});

test.for([
  {given: 'not affected', change: {status: 'Not affected'}, skipped: 0},
  {given: 'a word of its own', change: {status: 'Resting'}, skipped: 1},
  {given: 'fixed, and nobody says when', change: {fixed: null}, skipped: 1},
  {given: 'a version that is none', change: {fixed: 'soon'}, skipped: 1},
  {given: 'a package to break out with', change: {packages: ['../etc']}, skipped: 1},
  {given: 'another name', change: {name: 'X-1'}, skipped: 1},
])('$given gives nothing', ({change, skipped}) => {
  expect(readArchTracker([{...group, ...change}])).toEqual({advisories: [], cves: [], skipped});
});

test.for([[null], [{}], ['AVG-1']])('%j is no list', ([json]) => {
  expect(readArchTracker(json)).toEqual({advisories: [], cves: [], skipped: 1});
});

test('whatever comes, it answers', () => {
  const change = fc.record(
    {packages: fc.anything(), fixed: fc.anything(), issues: fc.anything()},
    {requiredKeys: []},
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.array(change.map((fields) => ({...group, ...fields})))),
      (json) => {
        expect(readArchTracker(json).skipped).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
