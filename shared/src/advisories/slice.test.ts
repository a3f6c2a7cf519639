import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import type {SliceContent} from './content.ts';
import {decodeSlice} from './decode.ts';
import {encodeSlice} from './encode.ts';
import {patchSlice} from './patch.ts';
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

const header = {
  ecosystem: 'Debian:12',
  order: 'dpkg',
  built: '2026-11-23T00:00:00Z',
  expires: '2026-11-30T00:00:00Z',
  feed: 'osv/Debian',
  recordPrefix: 'DEBIAN-',
  cvssSource: 'NVD',
  sources: [{feed: 'osv/Debian', fetchedAt: '2026-11-22T23:00:00Z', records: 5, skipped: 1}],
} as const;

const LONG = 'CVE-2031-1234567890123456789';

const content: SliceContent = {
  header: {...header, sources: [...header.sources]},
  advisories: [
    {source: 'openssl', cve: 'CVE-2025-10000', fixed: '3.0.15-1', state: 'fix-available', urgency: 'high'},
    {
      source: 'openssl',
      cve: 'CVE-2025-2000',
      fixed: '3.0.15-1~deb12u1',
      state: 'fix-available',
      urgency: 'unknown',
      link: 'DSA-5678-1',
    },
    {source: 'openssl', cve: 'CVE-2024-0001', fixed: undefined, state: 'unimportant', urgency: 'unimportant'},
    {source: 'openssl', cve: LONG, fixed: undefined, state: 'end-of-life', urgency: 'unknown'},
    {source: 'constructor', cve: 'CVE-1999-0001', fixed: '1:2-1', state: 'fix-available', urgency: 'low'},
  ],
  cves: [
    {
      cve: 'CVE-2025-10000',
      severity: 'critical',
      cvss: 9.8,
      cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
      exploit: 'public',
      published: '2025-02-28T11:22:33Z',
      title: 'Übergröße — “quoted”',
    },
    {cve: 'CVE-2025-2000', severity: 'unknown', exploit: 'unknown', published: '2024-12-31'},
    {cve: 'CVE-2024-0001', severity: 'low', cvss: 0, exploit: 'none'},
    {cve: LONG, severity: 'medium', exploit: 'unknown', title: 'Nineteen digits'},
    {cve: 'CVE-1999-0001', severity: 'high', exploit: 'kit'},
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

function load(bytes: Uint8Array): LoadedSlice {
  const decoded = decodeSlice(bytes, verify);
  if (!decoded.ok) throw new Error(decoded.error);
  return decoded.slice;
}

test('gives back what went in', () => {
  const slice = load(encodeSlice(content, checksum));

  expect(slice.header).toEqual(header);
  expect([slice.ecosystem, slice.feed, slice.fetchedAt]).toEqual([
    'Debian:12',
    'osv/Debian',
    '2026-11-22T23:00:00Z',
  ]);
  expect([slice.advisories, slice.cves]).toEqual([5, 5]);
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
  });
  expect(slice.cve('CVE-2025-2000')).toEqual({
    severity: 'unknown',
    exploit: 'verified',
    kev: {added: '2025-03-01', due: '2025-03-22', ransomware: true},
    published: '2024-12-31T00:00:00Z',
  });
  expect(slice.cve('CVE-2024-0001')).toEqual({severity: 'low', cvss: 0, cvssSource: 'NVD', exploit: 'none'});
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
    expect(load(encodeSlice(content, checksum)).cve(id)).toBeUndefined();
  },
);

test.for([
  {source: 'openssl', version: '3.0.14-1', cves: ['CVE-2024-0001', 'CVE-2025-10000', 'CVE-2025-2000', LONG]},
  {source: 'openssl', version: '3.0.15-1~deb12u1', cves: ['CVE-2024-0001', 'CVE-2025-10000', LONG]},
  {source: 'openssl', version: '3.0.15-1', cves: ['CVE-2024-0001', LONG]},
  {source: 'openssl', version: 'not a version', cves: []},
  {source: 'constructor', version: '9-1', cves: ['CVE-1999-0001']},
  {source: 'constructor', version: '1:2-1', cves: []},
  {source: 'toString', version: '1', cves: []},
])('$source $version has $cves', ({source, version, cves}) => {
  const slice = load(encodeSlice(content, checksum));

  expect(slice.openAt(source, version).map(({cve}) => cve)).toEqual(cves);
});

test('answers with state, urgency, record and link', () => {
  const open = load(encodeSlice(content, checksum)).openAt('openssl', '3.0.14-1');

  expect(open).toEqual([
    {
      cve: 'CVE-2024-0001',
      fixed: undefined,
      state: 'unimportant',
      record: 'DEBIAN-CVE-2024-0001',
      urgency: 'unimportant',
    },
    {
      cve: 'CVE-2025-10000',
      fixed: '3.0.15-1',
      state: 'fix-available',
      record: 'DEBIAN-CVE-2025-10000',
      urgency: 'high',
    },
    {
      cve: 'CVE-2025-2000',
      fixed: '3.0.15-1~deb12u1',
      state: 'fix-available',
      record: 'DEBIAN-CVE-2025-2000',
      urgency: 'unknown',
      link: 'DSA-5678-1',
    },
    {cve: LONG, fixed: undefined, state: 'end-of-life', record: `DEBIAN-${LONG}`, urgency: 'unknown'},
  ]);
});

test('a patch changes the daily columns and nothing else', () => {
  const before = encodeSlice(content, checksum);
  const daily = {epss: new Map([['CVE-2025-2000', 0.5]]), kev: new Map()};

  const patched = patchSlice(
    before,
    {header: {...header, sources: [], built: '2026-11-24T00:00:00Z'}, daily},
    {sign: checksum, verify},
  );

  const slice = load(patched.ok ? patched.bytes : new Uint8Array());
  expect(slice.built).toBe('2026-11-24T00:00:00Z');
  expect(slice.cve('CVE-2025-2000')).toEqual({
    severity: 'unknown',
    epss: 0.5,
    exploit: 'unknown',
    published: '2024-12-31T00:00:00Z',
  });
  expect(slice.cve('CVE-2025-10000')?.epss).toBeUndefined();
  expect(slice.openAt('openssl', '3.0.14-1')).toEqual(load(before).openAt('openssl', '3.0.14-1'));
  expect(patchSlice(before.slice(1), {header: {...header, sources: []}}, {sign: checksum, verify})).toEqual({
    ok: false,
    error: 'bad-magic',
  });
});

test('the same content makes the same bytes, in whatever order it comes', () => {
  const turned = {...content, advisories: content.advisories.toReversed(), cves: content.cves.toReversed()};

  expect(encodeSlice(turned, checksum)).toEqual(encodeSlice(content, checksum));
});

test.for([
  {given: 'nothing', bytes: new Uint8Array(), error: 'bad-magic'},
  {given: 'another file', bytes: Uint8Array.of(0x50, 0x4b, 3, 4), error: 'bad-magic'},
  {given: 'a later format', bytes: Uint8Array.of(0x50, 0x4c, 0x53, 0x4b, 9, 19), error: 'bad-version'},
  {given: 'only a beginning', bytes: encodeSlice(content, checksum).slice(0, 90), error: 'malformed'},
  {given: 'half a slice', bytes: encodeSlice(content, checksum).slice(0, -100), error: 'bad-signature'},
])('$given is refused as $error', ({bytes, error}) => {
  expect(decodeSlice(bytes, verify)).toEqual({ok: false, error});
});

test('refuses what is larger than a slice may be, unread', () => {
  expect(decodeSlice(new Uint8Array(64 * 1024 * 1024 + 1), verify)).toEqual({ok: false, error: 'too-large'});
});

test('one changed byte anywhere breaks the signature or the form', () => {
  const good = encodeSlice(content, checksum);
  for (let at = 0; at < good.length; at += 7) {
    const bytes = good.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(decodeSlice(bytes, verify).ok).toBe(false);
  }
});

test('never throws, and never makes more than it was given, even when the signature holds', () => {
  const good = encodeSlice(content, checksum);
  const change = fc.record({at: fc.nat(good.length - 65), byte: fc.nat(255)});
  fc.assert(
    fc.property(
      fc.array(change, {minLength: 1, maxLength: 4}),
      fc.option(fc.nat(good.length)),
      (changes, cut) => {
        const bytes = good.slice(0, cut ?? good.length);
        for (const {at, byte} of changes) if (at >= 6 && at < bytes.length) bytes[at] = byte;
        const decoded = decodeSlice(bytes, () => true);
        if (!decoded.ok) return;
        decoded.slice.openAt('openssl', '0');
        for (const id of decoded.slice.ids()) decoded.slice.cve(id);
        expect(decoded.slice.advisories).toBeLessThan(bytes.length);
      },
    ),
    {numRuns: 2000},
  );
});

test('finds exactly the advisories a plain comparison finds', async () => {
  const {compareDpkg} = await import('../versions/index.ts');
  const version = fc
    .tuple(fc.nat(3), fc.nat(3), fc.constantFrom('', '~rc1', '+b1', '+deb12u1'))
    .map(([a, b, c]) => `${a}.${b}-1${c}`);
  const advisory = fc.record({
    source: fc.constantFrom('a', 'b'),
    number: fc.integer({min: 1000, max: 1020}),
    fixed: fc.option(version, {nil: undefined}),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(advisory, {selector: ({source, number}) => `${source}${number}`}),
      version,
      (items, installed) => {
        const advisories = items.map(
          ({source, number, fixed}) =>
            ({source, cve: `CVE-2025-${number}`, fixed, state: 'unfixed', urgency: 'unknown'}) as const,
        );
        const slice = load(encodeSlice({...content, advisories, cves: []}, checksum));
        const plain = advisories.filter(
          ({source, fixed}) =>
            source === 'a' && (fixed === undefined || (compareDpkg(installed, fixed) ?? 0) < 0),
        );
        expect(slice.openAt('a', installed).map(({cve}) => cve)).toEqual(
          plain.map(({cve}) => cve).toSorted(),
        );
      },
    ),
    {numRuns: 200},
  );
});
