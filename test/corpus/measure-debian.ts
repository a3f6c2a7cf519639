import type {LoadedSlice} from '@plimsoll/shared/advisories';
import type {Os, Software} from '@plimsoll/shared/inventory';
import {type MatchResult, matchSoftware} from '@plimsoll/shared/match';
import * as v from 'valibot';

import {parseStatus} from '../../companion/src/collectors/software/dpkg.ts';
import {DAY, json, text} from './data.ts';
import {type Tally, tallyOf} from './tally.ts';

const Pair = v.object({source: v.string(), cve: v.string(), fixed: v.string(), source_version: v.string()});
const Expected = v.object({
  findings: v.array(v.object({...Pair.entries, packages: v.array(v.string())})),
  findings_linux: v.array(v.object({cve: v.string(), fixed: v.string(), source_version: v.string()})),
  hard_negatives: v.array(Pair),
  excluded_third_party_packages: v.array(v.string()),
});

export const BOOKWORM: Os = {
  family: 'linux',
  id: 'debian',
  name: 'Debian GNU/Linux 12 (bookworm)',
  version: '12',
  arch: 'x64',
};

/** What must be found on the real host; established apart from this code, each pair with `dpkg --compare-versions`. */
export function expectedOnDebian(): v.InferOutput<typeof Expected> {
  return v.parse(Expected, json('expected/debian12-node.json'));
}

/** The real host's package database. */
export function debianStatus(): string {
  return text('hosts/debian12-node/status');
}

export function matchDebian(software: readonly Software[], slice: LoadedSlice | undefined): MatchResult {
  return matchSoftware({
    software,
    os: BOOKWORM,
    slice: (ecosystem) => (ecosystem === 'Debian:12' ? slice : undefined),
    at: DAY,
    bootedKernel: '6.1.0-49-cloud-amd64',
    foreign: false,
  });
}

/** The real host: all it has outside the kernel, and what its kernel packages carry without running. */
export function measureDebian(slice: LoadedSlice | undefined): readonly Tally[] {
  const expected = expectedOnDebian();
  const {matches} = matchDebian(parseStatus(debianStatus()), slice);
  const found = new Set(matches.map(({source, cve}) => `${source} ${cve}`));
  const others = new Set([...found].filter((pair) => !pair.startsWith('linux ')));
  const kernel = matches.filter(({source}) => source === 'linux');
  const wanted = new Set(expected.findings.map(({source, cve}) => `${source} ${cve}`));
  const wantedKernel = new Set(expected.findings_linux.map(({cve}) => `linux ${cve} not-running`));
  // Everything the labels do not name is wrong here: the list is whole.
  const quiet = new Set(expected.hard_negatives.map(({source, cve}) => `${source} ${cve}`));
  const stray = [...others].filter((pair) => !wanted.has(pair));
  const inKernel = new Set(kernel.map(({source, cve, running}) => `${source} ${cve} ${running}`));
  const strayKernel = [...inKernel].filter((pair) => !wantedKernel.has(pair));
  return [
    tallyOf('Debian 12, a real host', others, wanted, new Set([...quiet, ...stray])),
    tallyOf('Debian 12, kernel packages', inKernel, wantedKernel, new Set(strayKernel)),
  ];
}
