import {spawn} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {Spec, Validation} from '@cyclonedx/cyclonedx-library';
import {Snapshot} from '@plimsoll/shared/report';
import {PackageURL} from 'packageurl-js';
import * as v from 'valibot';
import {afterAll, beforeAll, expect, test} from 'vitest';

import {makeZip} from '../../../test/corpus/make-zip.ts';

const BIN = fileURLToPath(new URL('../../bin/plimsoll.js', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-report-'));
  write('root/var/lib/dpkg/status', STATUS);
  write('feeds/osv/Debian/all.zip', makeZip([{name: 'DEBIAN-CVE-2025-1111.json', data: RECORD}]));
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

function report(args: readonly string[], lang = 'en_US.UTF-8'): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, 'report', ...args], {
    cwd: folder,
    env: {PATH: process.env['PATH'] ?? '', LANG: lang, PLIMSOLL_STATE: join(folder, 'state')},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({code, out, err})));
}

const SCAN = ['--root', 'root', '--knowledge', 'feeds', '--at', '2026-11-20'];
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

test.for(['cyclonedx', 'vex'])('%s comes out as CycloneDX’s own validator wants it', async (format) => {
  const {code, out, err} = await report(['export', '--format', format, ...SCAN]);

  expect([code, err]).toEqual([0, '']);
  expect(await validator.validate(out)).toBeNull();
  expect(JSON.parse(out).vulnerabilities.map(({id}: {id: string}) => id)).toEqual(['CVE-2025-1111']);
});

test('sarif, csv and json come out, and json is the snapshot of a scan', async () => {
  const [sarif, csv, json] = await Promise.all([
    report(['export', '--format', 'sarif', ...SCAN]),
    report(['export', '--format', 'csv', '--of', 'software', ...SCAN]),
    report(['export', '--format', 'json', ...SCAN]),
  ]);

  expect([sarif.code, csv.code, json.code]).toEqual([0, 0, 0]);
  expect(JSON.parse(sarif.out).runs[0].results[0].ruleId).toBe('CVE-2025-1111');
  expect(csv.out.split('\r\n').map((line) => line.split(',')[0])).toEqual([
    'id',
    'deb:base-files:amd64',
    'deb:libssl3:amd64',
    '',
  ]);
  expect(v.parse(Snapshot, JSON.parse(json.out)).findings.length).toBe(1);
});

test('a document is written whole, for its owner alone, and replaces a file and a link', async () => {
  write('out/old.json', 'old');
  write('out/linked', 'kept');
  chmodSync(join(folder, 'out/old.json'), 0o644);
  symlinkSync('linked', join(folder, 'out/link.json'));
  for (const name of ['new.json', 'old.json', 'link.json']) {
    const {code, out} = await report([
      'export',
      '--format',
      'cyclonedx',
      '--out',
      `out/${name}`,
      '--json',
      ...SCAN,
    ]);
    const path = join(folder, 'out', name);

    expect([code, statSync(path).mode & 0o777]).toEqual([0, 0o600]);
    expect(JSON.parse(out)).toEqual({file: `out/${name}`, format: 'cyclonedx', bytes: statSync(path).size});
    expect(JSON.parse(readFileSync(path, 'utf8')).bomFormat).toBe('CycloneDX');
  }
  expect(readFileSync(join(folder, 'out/linked'), 'utf8')).toBe('kept');
  expect(readdirSync(join(folder, 'out')).toSorted()).toEqual([
    'link.json',
    'linked',
    'new.json',
    'old.json',
  ]);
});

test.for([
  {given: 'no format', args: ['export'], says: 'Say --format: one of cyclonedx, vex, sarif, csv, json.'},
  {given: 'a format that is none', args: ['export', '--format', 'xml'], says: 'xml'},
  {given: 'no action', args: ['print'], says: 'show, export'},
  {given: 'a list that is none', args: ['export', '--format', 'csv', '--of', 'songs'], says: 'songs'},
  {given: 'a list without csv', args: ['export', '--format', 'json', '--of', 'checks'], says: 'csv'},
  {
    given: 'nothing disclosed',
    args: ['export', '--format', 'json', '--disclosure', 'none'],
    says: 'inventory',
  },
  {given: 'a folder', args: ['export', '--format', 'json', '--out', 'root', ...SCAN], says: 'is a folder'},
  {given: 'a device', args: ['export', '--format', 'json', '--out', '/dev/null', ...SCAN], says: 'ordinary'},
  {given: 'no folder', args: ['export', '--format', 'json', '--out', 'no/x', ...SCAN], says: 'no folder'},
  {given: 'a root that is none', args: ['show', '--root', 'nowhere'], says: 'nowhere'},
])('$given is a wrong call', async ({args, says}) => {
  const {code, out, err} = await report(args);

  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(says);
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

test('--disclosure writes no more than that level lets leave', async () => {
  const args = ['export', '--format', 'json', ...SCAN, '--disclosure'];
  const [score, findings] = await Promise.all([report([...args, 'score']), report([...args, 'findings'])]);

  const read = [score, findings].map(({out}) => v.parse(Snapshot, JSON.parse(out)));
  expect(read.map((snapshot) => [snapshot.findings.length, snapshot.software.length])).toEqual([
    [0, 0],
    [1, 0],
  ]);
});

test('feeds that cannot be read leave a document, and say so', async () => {
  const {code, out, err} = await report([
    'export',
    '--format',
    'json',
    '--root',
    'root',
    '--knowledge',
    'nothing',
  ]);

  expect([code, JSON.parse(out).knowledge.state]).toEqual([1, 'failed']);
  expect(err).not.toBe('');
});

test('report show is for people, in their language', async () => {
  const [english, german] = await Promise.all([
    report(['show', ...SCAN]),
    report(['show', ...SCAN], 'de_DE.UTF-8'),
  ]);

  expect(english.out).toContain('Exposure');
  expect(german.out).toContain('1 Schwachstelle: 1 nicht bewertet');
});

const DPKG = existsSync('/var/lib/dpkg/status');

test.skipIf(!DPKG)(
  `this machine's own software keeps to the schema${DPKG ? '' : ' (SKIPPED without dpkg)'}`,
  async () => {
    const {code, out} = await report(['export', '--format', 'cyclonedx']);
    const {components} = JSON.parse(out) as {components: readonly {purl: string}[]};

    expect(code).toBe(0);
    expect(await validator.validate(out)).toBeNull();
    expect(components.length).toBeGreaterThan(50);
    for (const {purl} of components) expect(PackageURL.fromString(purl).name).not.toBe('');
  },
  120_000,
);

const STATUS = `Package: base-files
Status: install ok installed
Section: libs
Priority: optional
Architecture: amd64
Maintainer: Santiago Vila <sanvila@debian.org>
Version: 12.4+deb12u12

Package: libssl3
Status: install ok installed
Section: libs
Priority: optional
Architecture: amd64
Source: openssl
Maintainer: Debian OpenSSL Team <pkg-openssl-devel@alioth-lists.debian.net>
Version: 3.0.17-1~deb12u1
`;

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
