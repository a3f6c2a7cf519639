import {expect, test} from 'vitest';
import {readAs} from '../../../../test/corpus/read-feed.ts';
import {createHarvest, type Harvest} from '../harvest.ts';
import {debianTracker} from './debian-tracker.ts';
import {distroInfo} from './distro-info.ts';
import {securitySupport} from './security-support.ts';

/** As OSV tells it: four flaws of foo, one with a fix. */
function harvested(): Harvest {
  const harvest = createHarvest(['Debian:12']);
  const row = {ecosystem: 'Debian:12', source: 'foo', urgency: 'unknown', trust: 'confirmed'} as const;
  harvest.sinkOf('osv/Debian').advisories([
    {...row, id: 'CVE-2025-1001', state: 'unfixed'},
    {...row, id: 'CVE-2025-1002', state: 'unfixed'},
    {...row, id: 'CVE-2025-1003', state: 'unfixed'},
    {...row, id: 'CVE-2025-1004', state: 'fix-available', fixed: '1.0-1'},
    {...row, id: 'CVE-2025-1005', state: 'unfixed'},
  ]);
  return harvest;
}

function told(harvest: Harvest): string[] {
  return harvest
    .advisories('Debian:12')
    .map(({feed, source, id, state, trust, fixed = ''}) =>
      [feed, source, id, state, trust, fixed].join(' ').trim(),
    )
    .toSorted();
}

function tracker(cves: object, more: object = {}): Buffer {
  return Buffer.from(JSON.stringify({foo: cves, ...more}));
}

function inBookworm(release: object): object {
  return {
    releases: {bookworm: {urgency: 'not yet assigned', ...release}, sid: {status: 'open', urgency: 'low'}},
  };
}

test('the tracker tells why there is no fix, what is no flaw, and what OSV lacks', async () => {
  const harvest = harvested();
  const bytes = tracker(
    {
      'CVE-2025-1001': inBookworm({status: 'open', nodsa: 'Minor issue', nodsa_reason: 'postponed'}),
      'CVE-2025-1002': inBookworm({status: 'resolved', fixed_version: '0'}),
      'CVE-2025-1003': inBookworm({status: 'resolved', fixed_version: '1.2-3'}),
      'CVE-2025-1004': inBookworm({status: 'open', nodsa: 'Minor issue', nodsa_reason: ''}),
      'CVE-2025-1005': inBookworm({status: 'undetermined'}),
      'CVE-2025-1006': inBookworm({status: 'open', urgency: 'unimportant'}),
      'CVE-2025-1007': inBookworm({status: 'strange'}),
      'TEMP-0000000-ABCDEF': inBookworm({status: 'open'}),
    },
    {bar: 7},
  );

  expect(await readAs(debianTracker, 'debian-tracker/tracker.json', {bytes, harvest})).toEqual({
    ok: true,
    value: {records: 2, skipped: 2},
  });
  expect(told(harvest)).toEqual([
    'debian-tracker foo CVE-2025-1003 fix-available confirmed 1.2-3',
    'debian-tracker foo CVE-2025-1006 unimportant confirmed',
    'osv/Debian foo CVE-2025-1001 postponed confirmed',
    'osv/Debian foo CVE-2025-1004 fix-available confirmed 1.0-1',
    'osv/Debian foo CVE-2025-1005 unfixed possible',
  ]);
});

test('support that has ended is told of what is open without another answer', async () => {
  const harvest = harvested();
  harvest.sinkOf('debian-tracker').refine('Debian:12', 'foo', 'CVE-2025-1001', 'no-dsa');
  const bytes = Buffer.from('foo 1.0-1 2026-06-12 too complex\nbar 1.0 2025-01-01\n');
  const path = 'debian-tracker/security-support-ended.deb12';

  await readAs(securitySupport, path, {bytes, harvest, today: '2026-06-12'});
  expect(told(harvest).filter((line) => line.includes('end-of-life'))).toEqual([]);

  expect(await readAs(securitySupport, path, {bytes, harvest, today: '2026-06-13'})).toEqual({
    ok: true,
    value: {records: 2, skipped: 0},
  });
  expect(told(harvest)).toEqual([
    'osv/Debian foo CVE-2025-1001 no-dsa confirmed',
    'osv/Debian foo CVE-2025-1002 end-of-life confirmed',
    'osv/Debian foo CVE-2025-1003 end-of-life confirmed',
    'osv/Debian foo CVE-2025-1004 fix-available confirmed 1.0-1',
    'osv/Debian foo CVE-2025-1005 end-of-life confirmed',
  ]);
});

test('the list of another release changes nothing; one of comments is a list', async () => {
  const harvest = harvested();
  const before = told(harvest);
  const bytes = Buffer.from('foo 1.0-1 2025-01-01\n');

  await readAs(securitySupport, 'debian-tracker/security-support-ended.deb11', {bytes, harvest});
  expect(told(harvest)).toEqual(before);
  expect(
    await readAs(securitySupport, 'debian-tracker/security-support-ended.deb11', {
      bytes: Buffer.from('# none\n'),
    }),
  ).toEqual({ok: true, value: {records: 0, skipped: 0}});
});

test('a release has its days', async () => {
  const harvest = createHarvest(['Debian:12']);
  const bytes = Buffer.from(
    'version,codename,series,created,release,eol,eol-lts,eol-elts\n12,Bookworm,bookworm,2021-08-14,2023-06-10,2026-07-11,2028-06-30,2033-06-30\n',
  );

  await readAs(distroInfo, 'debian-tracker/debian.csv', {bytes, harvest});

  expect(harvest.lifecycles('Debian:12')).toEqual([
    {
      slug: 'debian',
      cycle: '12',
      ends: '2028-06-30',
      regular: '2026-07-11',
      extended: '2033-06-30',
      released: '2023-06-10',
    },
  ]);
});
