import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {decodeSlice, encodeSlice, type SliceHeader} from '@plimsoll/shared/advisories';
import type {Os} from '@plimsoll/shared/inventory';
import {matchSoftware} from '@plimsoll/shared/match';
import * as v from 'valibot';
import {expect, test} from 'vitest';

import {parseStatus} from '../../companion/src/collectors/software/dpkg.ts';
import {readOsvDump} from '../../companion/src/knowledge/feeds/osv.ts';
import {openFile} from '../../companion/src/knowledge/file.ts';

/*
 * A real Debian 12 machine against real advisories: what must be found on it was established apart from this
 * code, each pair with `dpkg --compare-versions`. The data lies beside the repository, not in it.
 */
const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const absent = !existsSync(`${DATA}expected/debian12-node.json`);

const Pair = v.object({source: v.string(), cve: v.string(), fixed: v.string(), source_version: v.string()});
const Expected = v.object({
  findings: v.array(v.object({...Pair.entries, packages: v.array(v.string())})),
  findings_linux: v.array(v.object({cve: v.string(), fixed: v.string(), source_version: v.string()})),
  hard_negatives: v.array(Pair),
  excluded_third_party_packages: v.array(v.string()),
});

const os: Os = {
  family: 'linux',
  id: 'debian',
  name: 'Debian GNU/Linux 12 (bookworm)',
  version: '12',
  arch: 'x64',
};
const header: SliceHeader = {
  ecosystem: 'Debian:12',
  order: 'dpkg',
  built: '2026-11-23T00:00:00Z',
  expires: '2026-11-30T00:00:00Z',
  feed: 'osv/Debian',
  recordPrefix: 'DEBIAN-',
  sources: [{feed: 'osv/Debian', fetchedAt: '2026-11-23T00:00:00Z', records: 14_343, skipped: 0}],
};

async function loadSlice() {
  const file = await openFile(`${DATA}feeds/osv/Debian/all.zip`);
  const dump = await readOsvDump(file, {ecosystems: ['Debian:12']});
  await file.close();
  if (!dump.ok) throw new Error(dump.why);
  const collector = dump.value.collectors.get('Debian:12');
  if (!collector) throw new Error('no advisories for Debian:12');
  const none = {epss: new Map(), kev: {entries: new Map(), titles: new Map()}};
  const decoded = decodeSlice(
    encodeSlice(collector.content(header, none), () => new Uint8Array(64)),
    () => true,
  );
  if (!decoded.ok) throw new Error(decoded.error);
  return {slice: decoded.slice, skipped: dump.value.skipped};
}

test.skipIf(absent)(
  'finds on a real Debian 12 exactly what is there (SKIPPED without ../shared/data)',
  async () => {
    const expected = v.parse(
      Expected,
      JSON.parse(readFileSync(`${DATA}expected/debian12-node.json`, 'utf8')),
    );
    const software = parseStatus(readFileSync(`${DATA}hosts/debian12-node/status`, 'utf8'));
    const {slice, skipped} = await loadSlice();

    const {matches, coverage} = matchSoftware({
      software,
      os,
      slice,
      bootedKernel: '6.1.0-49-cloud-amd64',
      foreign: false,
    });

    const others = matches.filter(({source}) => source !== 'linux');
    const found = new Set(others.map(({source, cve}) => `${source} ${cve}`));
    const wanted = new Set(expected.findings.map(({source, cve}) => `${source} ${cve}`));
    const right = [...found].filter((pair) => wanted.has(pair)).length;
    console.log(
      `precision ${right}/${found.size}, recall ${right}/${wanted.size}, coverage ${JSON.stringify(coverage)}`,
    );
    expect(skipped).toBe(0);
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
    expect([...found].filter((pair) => quiet.has(pair))).toEqual([]);
    // One package says nothing of who built it, and no advisory knows its source.
    expect(coverage).toEqual({total: 710, assessed: 692, otherVendor: 17, unknown: 1});
  },
);

test.skipIf(absent)('counts kernel headers as present only (SKIPPED without ../shared/data)', async () => {
  const expected = v.parse(Expected, JSON.parse(readFileSync(`${DATA}expected/debian12-node.json`, 'utf8')));
  const software = parseStatus(readFileSync(`${DATA}hosts/debian12-node/status`, 'utf8'));
  const {slice} = await loadSlice();

  const {matches} = matchSoftware({
    software,
    os,
    slice,
    bootedKernel: '6.1.0-49-cloud-amd64',
    foreign: false,
  });

  const kernel = matches.filter(({source}) => source === 'linux');
  expect(kernel.map(({cve}) => cve)).toEqual(expected.findings_linux.map(({cve}) => cve).toSorted());
  expect(new Set(kernel.map(({running}) => running))).toEqual(new Set(['not-running']));
  expect(new Set(kernel.flatMap(({packages}) => packages))).toEqual(
    new Set(['linux-libc-dev', 'linux-perf']),
  );
});

test.skipIf(absent)('takes other vendors for what they are (SKIPPED without ../shared/data)', () => {
  const expected = v.parse(Expected, JSON.parse(readFileSync(`${DATA}expected/debian12-node.json`, 'utf8')));
  const software = parseStatus(readFileSync(`${DATA}hosts/debian12-node/status`, 'utf8'));

  const others = software.filter(({origin}) => origin === 'other-vendor').map(({name}) => name);

  expect(others.toSorted()).toEqual(expected.excluded_third_party_packages.toSorted());
});
