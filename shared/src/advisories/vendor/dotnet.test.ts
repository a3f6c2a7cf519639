import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {gunzipSync} from 'node:zlib';

import * as fc from 'fast-check';
import semver from 'semver';
import {expect, test} from 'vitest';
import {readDotnetReleases} from './dotnet.ts';
import {readDotnetIndex} from './dotnet-index.ts';
import {sdkRanges} from './dotnet-sdk.ts';

test.for([
  {given: 'one band', versions: ['8.0.101'], ranges: [['8.0.100-0', '8.0.101']]},
  {
    given: 'two bands, the unpatched ones between put right by the next',
    versions: ['8.0.423', '8.0.129'],
    ranges: [
      ['8.0.100-0', '8.0.129'],
      ['8.0.200-0', '8.0.423'],
    ],
  },
  {
    given: 'two of a band: the first counts',
    versions: ['8.0.402', '8.0.401', '8.0.400', '8.0.304', '8.0.108'],
    ranges: [
      ['8.0.100-0', '8.0.108'],
      ['8.0.200-0', '8.0.304'],
      ['8.0.400-0', '8.0.400'],
    ],
  },
  {given: 'a preview', versions: ['8.0.100-rc.2.23502.2'], ranges: [['8.0.100-0', '8.0.100-rc.2.23502.2']]},
  {
    given: 'a preview and its release',
    versions: ['8.0.100', '8.0.100-rc.2.23502.2'],
    ranges: [['8.0.100-0', '8.0.100-rc.2.23502.2']],
  },
  {given: 'bands above 9', versions: ['8.0.1001'], ranges: [['8.0.100-0', '8.0.1001']]},
  {given: 'SDKs of another channel', versions: ['2.1.202', '8.0.14', 'x'], ranges: []},
])('SDKs: $given', ({versions, ranges}) => {
  expect(sdkRanges(versions, '8.0')).toEqual(ranges.map(([introduced, fixed]) => ({introduced, fixed})));
});

function release(date: string, version: string, cves: readonly unknown[]): object {
  return {
    'release-date': date,
    'release-version': version,
    'cve-list': cves.map((id) => ({'cve-id': id, 'cve-url': 'https://www.cve.org/'})),
    runtime: {version},
    'aspnet-core-runtime': {version},
    windowsdesktop: null,
    sdk: {version: '6.0.416'},
    sdks: [{version: '6.0.416'}],
  };
}

const common = {
  ecosystem: 'apps',
  order: 'semver',
  state: 'fix-available',
  urgency: 'unknown',
  trust: 'likely',
};

test('the first release that names a CVE has its fix', () => {
  const channel = {
    'channel-version': '6.0',
    releases: [
      release('2023-10-24', '6.0.24', ['CVE-2023-36792', 'CVE-2023-44487']),
      {...release('2023-09-12', '6.0.22', ['CVE-2023-36792']), sdks: undefined, sdk: {version: '6.0.414'}},
    ],
  };
  const older = {...common, id: 'CVE-2023-36792'};
  const newer = {...common, id: 'CVE-2023-44487'};

  expect(readDotnetReleases(channel)).toEqual({
    advisories: [
      {...older, source: 'dotnet-runtime', introduced: '6.0.0-0', fixed: '6.0.22'},
      {...older, source: 'aspnet-core-runtime', introduced: '6.0.0-0', fixed: '6.0.22'},
      {...older, source: 'dotnet-sdk', introduced: '6.0.100-0', fixed: '6.0.414'},
      {...newer, source: 'dotnet-runtime', introduced: '6.0.0-0', fixed: '6.0.24'},
      {...newer, source: 'aspnet-core-runtime', introduced: '6.0.0-0', fixed: '6.0.24'},
      {...newer, source: 'dotnet-sdk', introduced: '6.0.100-0', fixed: '6.0.416'},
    ],
    cves: [],
    skipped: 0,
  });
});

test('leaves out and counts what it cannot read', () => {
  const good = {...release('2023-10-24', '6.0.24', ['CVE-1', 'soon']), runtime: {version: 'latest'}};
  const releases = [good, null, {...good, 'release-date': 'soon'}, {...good, 'cve-list': null}];

  expect(readDotnetReleases({'channel-version': '6.0', releases})).toEqual({
    advisories: [],
    cves: [],
    skipped: 4,
  });
  expect(readDotnetReleases({'channel-version': 'x', releases})).toEqual({
    advisories: [],
    cves: [],
    skipped: 1,
  });
});

test('reads when channels end', () => {
  const index = {
    'releases-index': [
      {'channel-version': '11.0', 'support-phase': 'preview', 'latest-runtime': '11.0.0-preview.6.26359.118'},
      {
        'channel-version': '8.0',
        'support-phase': 'maintenance',
        'eol-date': '2026-11-10',
        'latest-runtime': '8.0.29',
      },
      {'channel-version': '2.2', 'support-phase': 'eol'},
      {'channel-version': '9.0', 'support-phase': 'resting'},
    ],
  };

  expect(readDotnetIndex(index)).toEqual({
    readings: [
      {slug: 'dotnet', cycle: '11.0', ends: false, latest: '11.0.0-preview.6.26359.118'},
      {slug: 'dotnet', cycle: '8.0', ends: '2026-11-10', latest: '8.0.29'},
      {slug: 'dotnet', cycle: '2.2', ends: true},
    ],
    skipped: 1,
  });
  expect(readDotnetIndex([])).toEqual({readings: [], skipped: 1});
});

test('whatever comes, it answers', () => {
  const channel = fc.record({'channel-version': fc.constant('8.0'), releases: fc.array(fc.anything())});
  fc.assert(
    fc.property(fc.oneof(fc.anything(), channel), (json) => {
      expect(readDotnetReleases(json).skipped).toBeGreaterThanOrEqual(0);
      expect(readDotnetIndex(json).skipped).toBeGreaterThanOrEqual(0);
    }),
  );
});

const FEEDS = fileURLToPath(new URL('../../../../../shared/data/feeds/dotnet/', import.meta.url));
const absent = !existsSync(`${FEEDS}releases-index.json`);

test.skipIf(absent).for([
  {channel: '6.0', pairs: 49, first: '6.0.1'},
  {channel: '8.0', pairs: 71, first: '8.0.0-rc.1.23419.4'},
  {channel: '9.0', pairs: 48, first: '9.0.0-rc.2.24473.5'},
  {channel: '10.0', pairs: 35, first: '10.0.0-rc.2.25502.107'},
])('reads all of channel $channel (SKIPPED without ../shared/data)', ({channel, pairs, first}) => {
  const json: unknown = JSON.parse(
    gunzipSync(readFileSync(`${FEEDS}releases-${channel}.json.gz`)).toString(),
  );

  const {advisories, skipped} = readDotnetReleases(json);

  const runtimes = advisories.filter(({source}) => source === 'dotnet-runtime').map(({fixed}) => fixed ?? '');
  const unread = advisories.flatMap(({introduced = '', fixed = ''}) =>
    semver.valid(introduced) && semver.valid(fixed) && semver.lt(introduced, fixed) ? [] : [fixed],
  );
  expect({skipped, unread, pairs: runtimes.length, first: runtimes.toSorted(semver.compare)[0]}).toEqual({
    skipped: 0,
    unread: [],
    pairs,
    first,
  });
});
