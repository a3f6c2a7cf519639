import fc from 'fast-check';
import {expect, test} from 'vitest';

import {EVIL, hostileSnapshot, richSnapshot} from '../../../test/rich-snapshot.ts';
import {csvText} from './csv.ts';
import {TABLES, toCsv} from './tables.ts';

test.for([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  [' edge ', '" edge "'],
  ['two\r\nlines\tand a tab', 'two  lines and a tab'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "' =1"],
  ['\r=1', "' =1"],
  ['\u202E=1', "'=1"],
  ['  =1', "'  =1"],
  ['＝1', "'＝1"],
  ['=a,b', '"\'=a,b"'],
  ['\u001B[2J\u0000x', '[2Jx'],
  [-1.5, '-1.5'],
  [true, 'true'],
  [null, ''],
  [undefined, ''],
  [['a', 'b'], 'a b'],
] as const)('%j becomes %s', ([cell, text]) => {
  expect(csvText(['head'], [[cell]])).toBe(`head\r\n${text}\r\n`);
});

/** A reader of RFC 4180, apart from what writes it: in a line that begins with a comma each cell is one match. */
function read(csv: string): string[][] {
  return csv
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...`,${line}`.matchAll(/,(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^",]*))/g)].map(
        ({groups}) => groups?.['quoted']?.replaceAll('""', '"') ?? groups?.['bare'] ?? '',
      ),
    );
}

/** Any of UTF-16, those often that matter here. */
const CODE_UNIT = fc.oneof(
  fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ',', '"', ' '),
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
);

test('whatever is in a cell, a table keeps its rows and columns and holds no formula', () => {
  const cells = fc.array(fc.array(fc.string({unit: CODE_UNIT}), {minLength: 3, maxLength: 3}), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(cells, (rows) => {
      const table = read(csvText(['a', 'b', 'c'], rows));

      expect(table.map((row) => row.length)).toEqual([3, ...rows.map(() => 3)]);
      expect(table.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }),
  );
});

test.for(TABLES)('the table of %s has a row for each item', (name) => {
  const snapshot = richSnapshot();
  const [header = [], ...rows] = read(toCsv(snapshot, name, 'en'));

  expect(rows.length).toBe(snapshot[name].length);
  expect(rows.every((row) => row.length === header.length)).toBe(true);
  expect(rows.map(([id]) => id)).toEqual(snapshot[name].map(({id}) => id.replace(/^(?=[=+@-])/, "'")));
});

test('a finding in columns', () => {
  const [header = [], ...rows] = read(toCsv(richSnapshot(), 'findings', 'en'));
  const row = rows.find(([id]) => id === 'Debian:12/openssl/CVE-2025-1111') ?? [];

  expect(Object.fromEntries(header.map((name, index) => [name, row[index]]))).toEqual({
    id: 'Debian:12/openssl/CVE-2025-1111',
    weakness: 'CVE-2025-1111',
    source: 'openssl',
    installed: '3.0.17-1~deb12u1',
    fixed: '3.0.17-1~deb12u2',
    packages: 'libssl3 openssl',
    ecosystem: 'Debian:12',
    severity: 'high',
    cvss: '8.1',
    cvss_vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H',
    epss: '0.5',
    kev_added: '2026-10-01',
    kev_due: '2026-10-22',
    ransomware: 'true',
    exploit: 'verified',
    state: 'fix-available',
    running: 'listening',
    confidence: 'confirmed',
    risk: expect.stringMatching(/^0\.\d+$/),
    cwes: 'CWE-787 CWE-79 NVD-CWE-noinfo',
    published: '2025-01-05T00:00:00.000Z',
    title: 'Out-of-bounds write in TLS',
    rule: 'debian-source',
    record: 'DEBIAN-CVE-2025-1111',
    feed: 'osv-debian',
    fetched: '2026-11-20T12:00:00.000Z',
  });
});

test.for(EVIL.map((evil) => [JSON.stringify(evil).slice(0, 40), evil] as const))(
  'hostile names stay in their cells: %s',
  ([, evil]) => {
    const snapshot = hostileSnapshot(evil);
    for (const name of TABLES) {
      const [header = [], ...rows] = read(toCsv(snapshot, name, 'de'));

      expect(rows.length).toBe(snapshot[name].length);
      expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
    }
  },
);
