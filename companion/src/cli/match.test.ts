import {spawn} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {Snapshot} from '@plimsoll/shared/report';
import * as v from 'valibot';
import {afterAll, beforeAll, expect, test} from 'vitest';

import {makeZip} from '../../../test/corpus/make-zip.ts';

const BIN = fileURLToPath(new URL('../../bin/plimsoll.js', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-match-'));
  write('debian.json', JSON.stringify(DEBIAN));
  write('bom.json', JSON.stringify(BOM));
  write('odd.json', JSON.stringify(ODD));
  write('deep.json', '['.repeat(100_000));
  write('spdx.json', '{"spdxVersion":"SPDX-2.3"}');
  write('feeds/osv/Debian/all.zip', makeZip([{name: 'DEBIAN-CVE-2025-1111.json', data: RECORD}]));
  write('feeds/kev/known_exploited_vulnerabilities.json', KEV);
});
afterAll(() => rmSync(folder, {recursive: true}));

function write(name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, content);
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function match(args: readonly string[], input = '', lang = 'en_US.UTF-8'): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, 'match', ...args], {
    cwd: folder,
    env: {PATH: process.env['PATH'] ?? '', LANG: lang, PLIMSOLL_STATE: join(folder, 'state')},
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  // Whoever refuses the call does not read what is sent.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => child.once('close', (code) => resolve({code, out, err})));
}

const FEEDS = ['--knowledge', 'feeds', '--at', '2026-11-20'];

test.for(['debian.json', 'bom.json'])('%s is judged like a scan of the device itself', async (file) => {
  const {code, out, err} = await match(['--inventory', file, ...FEEDS, '--json']);

  expect([code, err]).toEqual([0, '']);
  const {takenAt, device, findings, coverage, software} = v.parse(Snapshot, JSON.parse(out));
  expect([takenAt, device.name, device.os]).toEqual([
    '2026-11-20T12:00:00.000Z',
    'fileserver',
    {family: 'linux', id: 'debian', name: 'debian', version: '12', arch: 'unknown'},
  ]);
  expect(findings.map(({id, confidence, fixedVersion}) => [id, confidence, fixedVersion])).toEqual([
    ['Debian:12/openssl/CVE-2025-1111', 'confirmed', '3.0.17-1~deb12u2'],
  ]);
  expect(coverage.packages).toEqual({total: 2, assessed: 1, otherVendor: 0, unknown: 0, notAssessed: 1});
  expect(coverage.notes).toEqual([]);
  expect(coverage.collectors).toEqual([{id: 'inventory-file', state: 'ok'}]);
  expect(software.map(({id, assessment}) => [id, assessment])).toEqual([
    ['conan:fmt@9.1.0', 'not-assessed'],
    ['deb:libssl3:amd64', 'assessed'],
  ]);
});

test('standard input is read for -, and the answer is the same', async () => {
  const [named, piped] = await Promise.all([
    match(['--inventory', 'debian.json', ...FEEDS, '--json']),
    match(['--inventory', '-', ...FEEDS, '--json'], JSON.stringify(DEBIAN)),
  ]);

  expect(piped).toEqual(named);
});

test('for people: what is recognised and what is not, without a character that moves the cursor', async () => {
  const [english, german] = await Promise.all([
    match(['--inventory', 'odd.json']),
    match(['--inventory', 'odd.json'], '', 'de_DE.UTF-8'),
  ]);

  expect([english.code, english.out.split('\n').slice(-11)]).toEqual([
    0,
    [
      'Weaknesses unknown: nothing to compare with yet.',
      '0 of 12 packages assessed; 11 not assessed: no products we know; 1 unknown',
      '',
      'Not known:',
      '  - 2 of 14 items could not be read: no name (1), version is not text (1)',
      '  - Windows itself is not judged: its build with revision is missing (os.build, such as 10.0.19045.4046)',
      '  - No knowledge of weaknesses for windows 10.0.19045: plimsoll start fetches it, --knowledge names another source',
      '',
      '1 product recognised',
      'Not assessed: Tool 0[31m, Tool 1[31m, Tool 10[31m, Tool 2[31m, Tool 3[31m, Tool 4[31m, Tool 5[31m, Tool 6[31m and 3 more',
      '',
    ],
  ]);
  expect(german.out).toContain('1 Produkt erkannt\nNicht beurteilt: ');
  // oxlint-disable-next-line no-control-regex -- these are what must not come through
  expect(english.out + german.out).not.toMatch(/[\u0000-\u0009\u001B\u202E]/);
});

test.for([
  {args: [], code: 2, says: 'Say which inventory'},
  {args: ['--inventory', 'nowhere.json'], code: 2, says: 'There is no file nowhere.json.'},
  {args: ['--inventory', 'feeds'], code: 2, says: 'feeds cannot be read. Expected is JSON'},
  {args: ['--inventory', 'spdx.json'], code: 2, says: 'spdx.json is neither an inventory nor a CycloneDX'},
  {args: ['--inventory', 'deep.json'], code: 2, says: 'deep.json is nested deeper than 64. Expected is JSON'},
  {args: ['--inventory', '-'], code: 2, says: 'Standard input is not JSON. Expected is JSON'},
  {args: ['--inventory', 'debian.json', '--at', 'today'], code: 2, says: 'today is not a day'},
  {args: ['--inventory', 'debian.json', ...FEEDS, '--fail-on', 'low'], code: 1, says: 'Exposure'},
  {args: ['--inventory', 'debian.json', '--knowledge', 'nowhere'], code: 1, says: 'nowhere'},
])('$args ends with $code and says “$says”', async ({args, code, says}) => {
  const ended = await match(args);

  expect(ended.code).toBe(code);
  expect(ended.out + ended.err).toContain(says);
});

const root = process.getuid?.() === 0;
test.skipIf(root)(
  `a file one may not read is refused${root ? ' (SKIPPED: root may read every file)' : ''}`,
  async () => {
    write('secret.json', '{}');
    chmodSync(join(folder, 'secret.json'), 0);

    const {code, err} = await match(['--inventory', 'secret.json']);

    expect([code, err]).toEqual([4, 'secret.json may not be read by you.\n']);
  },
);

const VERSION = '3.0.17-1~deb12u1';
const TEAM = 'Debian OpenSSL Team <pkg-openssl-devel@alioth-lists.debian.net>';

const DEBIAN = {
  name: 'fileserver',
  os: {family: 'linux', id: 'debian', version: '12'},
  software: [
    {name: 'libssl3', version: VERSION, arch: 'amd64', source: 'openssl', maintainer: TEAM},
    {name: 'fmt', version: '9.1.0', ecosystem: 'conan'},
  ],
};

const BOM = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  metadata: {component: {type: 'device', name: 'fileserver'}},
  components: [
    {
      type: 'library',
      name: 'libssl3',
      version: VERSION,
      supplier: {name: TEAM},
      purl: `pkg:deb/debian/libssl3@${VERSION}?arch=amd64&distro=debian-12&upstream=openssl`,
    },
    {type: 'library', name: 'fmt', version: '9.1.0', purl: 'pkg:conan/fmt@9.1.0'},
  ],
};

const ODD = {
  os: {name: 'Windows 10 Pro', version: '10.0.19045'},
  software: [
    {name: '7-Zip 23.01 (x64)', version: '23.01', publisher: 'Igor Pavlov'},
    {version: '1'},
    {name: 'a', version: 1},
    ...Array.from({length: 11}, (_, i) => ({name: `Tool ${i}\u001B[31m\u202E`, version: '1'})),
  ],
};

const RECORD = JSON.stringify({
  id: 'DEBIAN-CVE-2025-1111',
  upstream: ['CVE-2025-1111'],
  published: '2025-01-01T00:00:00Z',
  affected: [
    {
      package: {ecosystem: 'Debian:12', name: 'openssl'},
      ranges: [{type: 'ECOSYSTEM', events: [{introduced: '0'}, {fixed: '3.0.17-1~deb12u2'}]}],
    },
  ],
});

const KEV = JSON.stringify({
  title: 'CISA Catalog of Known Exploited Vulnerabilities',
  catalogVersion: '2026.11.19',
  dateReleased: '2026-11-19T12:00:00.0000Z',
  count: 1,
  vulnerabilities: [
    {
      cveID: 'CVE-2025-1111',
      vendorProject: 'OpenSSL',
      product: 'OpenSSL',
      vulnerabilityName: 'OpenSSL flaw',
      dateAdded: '2026-10-01',
      shortDescription: 'A flaw.',
      requiredAction: 'Update.',
      dueDate: '2026-10-22',
      knownRansomwareCampaignUse: 'Unknown',
      notes: '',
      cwes: [],
    },
  ],
});
