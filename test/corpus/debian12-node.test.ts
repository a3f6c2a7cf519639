import type {LoadedSlice} from '@plimsoll/shared/advisories';
import {beforeAll, expect, test} from 'vitest';

import {parseStatus} from '../../companion/src/collectors/software/dpkg.ts';
import {absent, knowledgeOf, SKIPPED} from './data.ts';
import {debianStatus, expectedOnDebian, matchDebian} from './measure-debian.ts';

/*
 * A real Debian 12 machine against real advisories, to the last field of each finding.
 */
let slice: LoadedSlice | undefined;
beforeAll(async () => {
  if (!absent) slice = (await knowledgeOf(['Debian:12'])).slices.get('Debian:12');
}, 120_000);

test.skipIf(absent)(`finds on a real Debian 12 exactly what is there${SKIPPED}`, () => {
  const expected = expectedOnDebian();

  const {matches, coverage} = matchDebian(parseStatus(debianStatus()), slice);

  const others = matches.filter(({source}) => source !== 'linux');
  expect(
    others.map((match) => ({
      source: match.source,
      source_version: match.sourceVersion,
      cve: match.cve,
      fixed: match.fixedVersion,
      packages: match.packages,
      confidence: match.confidence,
    })),
  ).toEqual(
    expected.findings
      .map((finding) => ({...finding, packages: finding.packages.toSorted(), confidence: 'confirmed'}))
      .toSorted((a, b) => (`${a.source}/${a.cve}` < `${b.source}/${b.cve}` ? -1 : 1)),
  );
  const quiet = new Set(expected.hard_negatives.map(({source, cve}) => `${source} ${cve}`));
  expect(others.map(({source, cve}) => `${source} ${cve}`).filter((pair) => quiet.has(pair))).toEqual([]);
  // One package says nothing of who built it, and no advisory knows its source.
  expect(coverage).toEqual({total: 710, assessed: 692, otherVendor: 17, unknown: 1, notAssessed: 0});
});

test.skipIf(absent)(`counts kernel headers and tools as present only${SKIPPED}`, () => {
  const {matches} = matchDebian(parseStatus(debianStatus()), slice);

  const kernel = matches.filter(({source}) => source === 'linux');
  expect(kernel.map(({cve}) => cve)).toEqual(
    expectedOnDebian()
      .findings_linux.map(({cve}) => cve)
      .toSorted(),
  );
  expect(new Set(kernel.map(({running}) => running))).toEqual(new Set(['not-running']));
  expect(new Set(kernel.flatMap(({packages}) => packages))).toEqual(
    new Set(['linux-libc-dev', 'linux-perf']),
  );
});

test.skipIf(absent)(`takes other vendors for what they are${SKIPPED}`, () => {
  const others = parseStatus(debianStatus()).filter(({origin}) => origin === 'other-vendor');

  expect(others.map(({name}) => name).toSorted()).toEqual(
    expectedOnDebian().excluded_third_party_packages.toSorted(),
  );
});
