import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {compareDpkg} from '../versions/index.ts';
import type {Advisory, SliceContent, SliceHeader} from './content.ts';
import {createSlice, decodeAdvisories, decodeCves} from './decode.ts';
import {encodeAdvisories} from './encode-advisories.ts';
import {encodeCves} from './encode-cves.ts';
import {confirmFile, patchCves} from './patch.ts';
import type {LoadedSlice} from './slice.ts';

/** Stands in for Ed25519: as long, and wrong as soon as one byte differs. */
function checksum(message: Uint8Array): Uint8Array {
  const sums = new Uint8Array(64);
  for (const [i, byte] of message.entries()) sums[i % 64] = ((sums[i % 64] ?? 0) * 31 + byte + 7) % 256;
  return sums;
}

function verify(message: Uint8Array, signature: Uint8Array): boolean {
  return checksum(message).every((byte, i) => signature[i] === byte);
}

const header: SliceHeader = {
  ecosystem: 'Debian:12',
  order: 'dpkg',
  built: '2026-11-23T00:00:00Z',
  expires: '2026-11-30T00:00:00Z',
  feeds: [
    {feed: 'osv/Debian', prefix: 'DEBIAN-'},
    {feed: 'cve5', prefix: ''},
  ],
  sources: [{feed: 'osv/Debian', fetchedAt: '2026-11-22T23:00:00Z', records: 5, skipped: 1}],
};

const LONG = 'CVE-2031-1234567890123456789';

const surely = {trust: 'confirmed', feed: 'osv/Debian'} as const;

const content: SliceContent = {
  header,
  lifecycles: [{slug: 'debian', cycle: '12', ends: '2028-06-30'}],
  advisories: [
    {
      source: 'openssl',
      id: 'CVE-2025-10000',
      fixed: '3.0.15-1',
      state: 'fix-available',
      urgency: 'high',
      ...surely,
    },
    {
      source: 'openssl',
      id: 'CVE-2025-2000',
      fixed: '3.0.15-1~deb12u1',
      state: 'fix-available',
      urgency: 'unknown',
      ...surely,
      link: 'DSA-5678-1',
    },
    {
      source: 'openssl',
      id: 'CVE-2024-0001',
      fixed: undefined,
      state: 'unimportant',
      urgency: 'unimportant',
      ...surely,
    },
    {source: 'openssl', id: LONG, fixed: undefined, state: 'end-of-life', urgency: 'unknown', ...surely},
    {
      source: 'constructor',
      id: 'CVE-1999-0001',
      fixed: '1:2-1',
      state: 'fix-available',
      urgency: 'low',
      ...surely,
    },
  ],
  cves: [
    {
      id: 'CVE-2025-10000',
      severity: 'critical',
      cvss: 9.8,
      cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
      cvssSource: 'NVD',
      cwes: ['CWE-79', 'CWE-89'],
      modified: '2026-01-05T01:02:03Z',
      disputed: true,
      exploit: 'public',
      published: '2025-02-28T11:22:33Z',
      title: 'Übergröße — “quoted”',
    },
    {id: 'CVE-2025-2000', severity: 'unknown', exploit: 'unknown', published: '2024-12-31'},
    {id: 'CVE-2024-0001', severity: 'low', cvss: 0, exploit: 'none'},
    {id: LONG, severity: 'medium', exploit: 'unknown', title: 'Nineteen digits'},
    {id: 'CVE-1999-0001', severity: 'high', exploit: 'kit'},
  ],
  epss: new Map([
    ['CVE-2025-10000', 0.94321],
    ['CVE-1999-0001', 0],
  ]),
  kev: new Map([
    ['CVE-2025-2000', {added: '2025-03-01', due: '2025-03-22', ransomware: true}],
    [LONG, {added: '2031-01-01', ransomware: false}],
  ]),
};

function load(made: SliceContent, cveBytes = encodeCves(made, checksum)): LoadedSlice {
  const advisories = decodeAdvisories(encodeAdvisories(made, checksum), verify);
  const cves = decodeCves(cveBytes, verify);
  if (!advisories.ok || !cves.ok) throw new Error('not decoded');
  return createSlice(advisories.value, cves.value);
}

const advisoryFile = encodeAdvisories(content, checksum);
const cveFile = encodeCves(content, checksum);

test('gives back what went in', () => {
  const slice = load(content);

  expect(slice.header).toEqual(header);
  expect([slice.ecosystem, slice.fetchedAt('osv/Debian'), slice.fetchedAt('kev')]).toEqual([
    'Debian:12',
    '2026-11-22T23:00:00Z',
    undefined,
  ]);
  expect([slice.advisories, slice.cves]).toEqual([5, 5]);
  expect(slice.lifecycles).toEqual([{slug: 'debian', cycle: '12', ends: '2028-06-30'}]);
  expect(slice.ids()).toEqual([LONG, 'CVE-1999-0001', 'CVE-2024-0001', 'CVE-2025-2000', 'CVE-2025-10000']);
  expect(slice.cve('CVE-2025-10000')).toEqual({
    severity: 'critical',
    cvss: 9.8,
    cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    cvssSource: 'NVD',
    epss: 0.94321,
    exploit: 'public',
    published: '2025-02-28T00:00:00Z',
    title: 'Übergröße — “quoted”',
    modified: '2026-01-05T00:00:00Z',
    cwes: ['CWE-79', 'CWE-89'],
    disputed: true,
  });
  expect(slice.cve('CVE-2025-2000')).toEqual({
    severity: 'unknown',
    exploit: 'verified',
    kev: {added: '2025-03-01', due: '2025-03-22', ransomware: true},
    published: '2024-12-31T00:00:00Z',
  });
  expect(slice.cve('CVE-2024-0001')).toEqual({severity: 'low', cvss: 0, exploit: 'none'});
  expect(slice.cve('CVE-1999-0001')).toEqual({severity: 'high', epss: 0, exploit: 'kit'});
  expect(slice.cve(LONG)).toEqual({
    severity: 'medium',
    exploit: 'verified',
    kev: {added: '2031-01-01', ransomware: false},
    title: 'Nineteen digits',
  });
});

test.for([['CVE-2025-2001'], ['CVE-2025-02000'], ['CVE-2031-1234567890123456788'], ['__proto__'], ['']])(
  'knows nothing of %s',
  ([id = '']) => {
    expect(load(content).cve(id)).toBeUndefined();
  },
);

test.for([
  {source: 'openssl', version: '3.0.14-1', cves: ['CVE-2024-0001', 'CVE-2025-10000', 'CVE-2025-2000', LONG]},
  {source: 'openssl', version: '3.0.15-1~deb12u1', cves: ['CVE-2024-0001', 'CVE-2025-10000', LONG]},
  {source: 'openssl', version: '3.0.15-1', cves: ['CVE-2024-0001', LONG]},
  {source: 'openssl', version: 'not a version', cves: undefined},
  {source: 'constructor', version: '9-1', cves: ['CVE-1999-0001']},
  {source: 'constructor', version: '1:2-1', cves: []},
  {source: 'toString', version: '1', cves: []},
])('$source $version has $cves', ({source, version, cves}) => {
  const slice = load(content);

  expect(slice.openAt(source, version)?.map(({id}) => id)).toEqual(cves);
});

test('answers with state, urgency, record and link', () => {
  const open = load(content).openAt('openssl', '3.0.14-1');

  expect(open).toEqual([
    {
      id: 'CVE-2024-0001',
      fixed: undefined,
      state: 'unimportant',
      record: 'DEBIAN-CVE-2024-0001',
      urgency: 'unimportant',
      ...surely,
    },
    {
      id: 'CVE-2025-10000',
      fixed: '3.0.15-1',
      state: 'fix-available',
      record: 'DEBIAN-CVE-2025-10000',
      urgency: 'high',
      ...surely,
    },
    {
      id: 'CVE-2025-2000',
      fixed: '3.0.15-1~deb12u1',
      state: 'fix-available',
      record: 'DEBIAN-CVE-2025-2000',
      urgency: 'unknown',
      ...surely,
      link: 'DSA-5678-1',
    },
    {
      id: LONG,
      fixed: undefined,
      state: 'end-of-life',
      record: `DEBIAN-${LONG}`,
      urgency: 'unknown',
      ...surely,
    },
  ]);
});

test('a patch changes the daily columns and nothing else', () => {
  const daily = {epss: new Map([['CVE-2025-2000', 0.5]]), kev: new Map()};
  const newer = {...header, sources: [], built: '2026-11-24T00:00:00Z'};

  const patched = patchCves(cveFile, {header: newer, daily}, {sign: checksum, verify});

  const slice = load(content, patched.ok ? patched.bytes : new Uint8Array());
  expect(slice.cve('CVE-2025-2000')).toEqual({
    severity: 'unknown',
    epss: 0.5,
    exploit: 'unknown',
    published: '2024-12-31T00:00:00Z',
  });
  expect(slice.cve('CVE-2025-10000')?.epss).toBeUndefined();
  expect(slice.openAt('openssl', '3.0.14-1')).toEqual(load(content).openAt('openssl', '3.0.14-1'));
  expect(patchCves(cveFile.slice(1), {header, daily}, {sign: checksum, verify})).toEqual({
    ok: false,
    error: 'bad-magic',
  });
});

test('confirming a file changes its header and nothing else', () => {
  const newer = {...header, built: '2026-11-24T00:00:00Z'};

  const confirmed = confirmFile('advisories', advisoryFile, newer, {sign: checksum, verify});

  const decoded = decodeAdvisories(confirmed.ok ? confirmed.bytes : new Uint8Array(), verify);
  expect(decoded.ok && decoded.value.header).toEqual(newer);
  expect(confirmed).toEqual({ok: true, bytes: encodeAdvisories({...content, header: newer}, checksum)});
});

test('the same content makes the same bytes, in whatever order it comes', () => {
  expect(encodeAdvisories({...content, advisories: content.advisories.toReversed()}, checksum)).toEqual(
    advisoryFile,
  );
  expect(encodeCves({...content, cves: content.cves.toReversed()}, checksum)).toEqual(cveFile);
});

test.for([
  {given: 'nothing', bytes: new Uint8Array(), error: 'bad-magic'},
  {given: 'another file', bytes: Uint8Array.of(0x50, 0x4b, 3, 4), error: 'bad-magic'},
  {given: 'a later format', bytes: Uint8Array.of(0x50, 0x4c, 0x53, 0x4b, 9, 0, 17), error: 'bad-version'},
  {given: 'another part of a slice', bytes: cveFile, error: 'bad-kind'},
  {given: 'only a beginning', bytes: advisoryFile.slice(0, 90), error: 'malformed'},
  {given: 'half a slice', bytes: advisoryFile.slice(0, -100), error: 'bad-signature'},
])('$given is refused as $error', ({bytes, error}) => {
  expect(decodeAdvisories(bytes, verify)).toEqual({ok: false, error});
});

test('refuses what is larger than a slice may be, unread', () => {
  const large = new Uint8Array(64 * 1024 * 1024 + 1);
  expect(decodeAdvisories(large, verify)).toEqual({ok: false, error: 'too-large'});
});

test.for([
  {name: 'advisories', good: advisoryFile, decode: decodeAdvisories},
  {name: 'cves', good: cveFile, decode: decodeCves},
] as const)('one changed byte anywhere in $name breaks the signature or the form', ({good, decode}) => {
  for (let at = 0; at < good.length; at += 7) {
    const bytes = good.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(decode(bytes, verify).ok).toBe(false);
  }
});

function changed(good: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.record({at: fc.nat(good.length - 65), byte: fc.nat(255)});
  return fc
    .tuple(fc.array(change, {minLength: 1, maxLength: 4}), fc.option(fc.nat(good.length)))
    .map(([changes, cut]) => {
      const bytes = good.slice(0, cut ?? good.length);
      for (const {at, byte} of changes) if (at >= 7 && at < bytes.length) bytes[at] = byte;
      return bytes;
    });
}

test('never throws, and never makes more than it was given, even when the signature holds', () => {
  fc.assert(
    fc.property(changed(advisoryFile), changed(cveFile), (first, second) => {
      const advisories = decodeAdvisories(first, () => true);
      const cves = decodeCves(second, () => true);
      if (!advisories.ok) return;
      const slice = createSlice(advisories.value, cves.ok ? cves.value : undefined);
      slice.openAt('openssl', '0');
      for (const id of slice.ids()) slice.cve(id);
      expect(slice.advisories).toBeLessThan(first.length);
    }),
    {numRuns: 2000},
  );
});

const version = fc
  .tuple(fc.nat(3), fc.nat(3), fc.constantFrom('', '~rc1', '+b1', '+deb12u1'))
  .map(([a, b, c]) => `${a}.${b}-1${c}`);

const end = fc.oneof(
  fc.record({fixed: version}),
  fc.record({lastAffected: version}),
  fc.constant<{fixed?: string; lastAffected?: string}>({}),
);

test('finds exactly the ranges a plain comparison finds', () => {
  const advisory = fc.tuple(
    fc.record({
      source: fc.constantFrom('a', 'b'),
      number: fc.integer({min: 1000, max: 1020}),
      introduced: fc.option(version, {nil: undefined}),
    }),
    end,
  );
  fc.assert(
    fc.property(fc.array(advisory, {maxLength: 40}), version, (items, installed) => {
      const advisories = items.map(
        ([{source, number, introduced}, bounds]): Advisory => ({
          ...bounds,
          source,
          introduced,
          id: `CVE-2025-${number}`,
          state: 'unfixed',
          urgency: 'unknown',
          ...surely,
        }),
      );
      const slice = load({...content, advisories, cves: []});
      const plain = advisories.filter((item) => item.source === 'a' && isIn(item, installed));
      expect(slice.openAt('a', installed)?.map(({id}) => id)).toEqual(
        [...new Set(plain.map(({id}) => id))].toSorted(),
      );
    }),
    {numRuns: 500},
  );
});

function isIn({introduced, fixed, lastAffected}: Advisory, installed: string): boolean {
  if (introduced !== undefined && (compareDpkg(installed, introduced) ?? 0) < 0) return false;
  if (fixed !== undefined) return (compareDpkg(installed, fixed) ?? 0) < 0;
  return lastAffected === undefined || (compareDpkg(installed, lastAffected) ?? 0) <= 0;
}

test('each source has its own order, and of several ranges the surest speaks', () => {
  const base = {state: 'fix-available', urgency: 'unknown', feed: 'cve5'} as const;
  const slice = load({
    ...content,
    advisories: [
      {...base, source: 'chrome', order: 'chrome', id: 'CVE-2025-1000', fixed: '100.0.0.10', trust: 'likely'},
      {
        ...base,
        source: 'chrome',
        order: 'chrome',
        id: 'CVE-2025-1000',
        lastAffected: '120',
        trust: 'confirmed',
      },
      {
        ...base,
        source: 'left-pad',
        order: 'semver',
        id: 'GHSA-aaaa-bbbb-cccc',
        fixed: '1.0.0',
        trust: 'confirmed',
      },
    ],
    cves: [{id: 'GHSA-aaaa-bbbb-cccc', severity: 'high', exploit: 'unknown', published: '2025-03-01'}],
  });

  expect([slice.orderOf('chrome'), slice.orderOf('left-pad'), slice.orderOf('nothing')]).toEqual([
    'chrome',
    'semver',
    'dpkg',
  ]);
  expect(slice.openAt('chrome', '100.0.0.9')).toEqual([
    {
      id: 'CVE-2025-1000',
      fixed: undefined,
      lastAffected: '120',
      state: 'fix-available',
      trust: 'confirmed',
      feed: 'cve5',
      record: 'CVE-2025-1000',
      urgency: 'unknown',
    },
  ]);
  expect(slice.openAt('left-pad', '1.0.0-rc.1')?.map(({id}) => id)).toEqual(['GHSA-aaaa-bbbb-cccc']);
  expect(slice.cve('GHSA-aaaa-bbbb-cccc')).toEqual({
    severity: 'high',
    exploit: 'unknown',
    published: '2025-03-01T00:00:00Z',
  });
});
