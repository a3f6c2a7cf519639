import {spawn} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {crc32, gzipSync} from 'node:zlib';

import {Snapshot} from '@plimsoll/shared/report';
import * as v from 'valibot';
import {afterAll, beforeAll, expect, test} from 'vitest';

import {makeZip} from '../../../test/corpus/make-zip.ts';

const BIN = fileURLToPath(new URL('../../bin/plimsoll.js', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-cli-'));
  write('root/var/lib/dpkg/status', STATUS);
  write(
    'feeds/osv/Debian/all.zip',
    zip({'DEBIAN-CVE-2025-1111.json': OPEN, 'DEBIAN-CVE-2024-2222.json': FIXED}),
  );
  write('feeds/kev/known_exploited_vulnerabilities.json', KEV);
  write('feeds/epss/epss_scores-current.csv.gz', gzipSync(EPSS));
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

/** Runs the program; once `interrupted` has come, as Ctrl+C does. */
function plimsoll(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  interrupted?: Promise<unknown>,
): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: {
      PATH: process.env['PATH'] ?? '',
      LANG: 'en_US.UTF-8',
      PLIMSOLL_STATE: join(folder, 'state'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  void interrupted?.then(() => child.kill('SIGINT'));
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({code, out, err})));
}

function scanArgs(...more: readonly string[]): string[] {
  return [
    'scan',
    '--root',
    join(folder, 'root'),
    '--knowledge',
    join(folder, 'feeds'),
    '--at',
    '2026-11-20',
    ...more,
  ];
}

test('scan judges another root and prints the documented JSON', async () => {
  const {code, out, err} = await plimsoll(scanArgs('--json'));

  expect([code, err]).toEqual([0, '']);
  const snapshot = v.parse(Snapshot, JSON.parse(out));
  expect(
    snapshot.findings.map(({id, fixedVersion, running, kev, epss}) => ({
      id,
      fixedVersion,
      running,
      kev,
      epss,
    })),
  ).toEqual([
    {
      id: 'Debian:12/openssl/CVE-2025-1111',
      fixedVersion: '3.0.17-1~deb12u2',
      running: 'unknown',
      kev: {added: '2026-10-01', due: '2026-10-22', ransomware: true},
      epss: 0.5,
    },
  ]);
  expect(snapshot.device.os).toEqual({
    family: 'linux',
    id: 'debian',
    name: 'Debian GNU/Linux',
    version: '12',
    arch: 'amd64',
  });
  expect(snapshot.coverage.notes).toContain(
    'No os-release: taken as Debian 12 from the version of base-files',
  );
  expect(snapshot.coverage.packages).toEqual({
    total: 3,
    assessed: 3,
    otherVendor: 0,
    unknown: 0,
    notAssessed: 0,
  });
  expect(snapshot.takenAt).toBe('2026-11-20T12:00:00.000Z');
});

test('scan --archives also looks into archives below folders of that root', async () => {
  const pom = 'groupId=org.apache.logging.log4j\nartifactId=log4j-core\nversion=2.14.1\n';
  const jar = makeZip([
    {name: 'META-INF/maven/org.apache.logging.log4j/log4j-core/pom.properties', data: pom},
  ]);
  write('root/srv/app.war', makeZip([{name: 'WEB-INF/lib/a.jar', data: jar}]));

  const {out} = await plimsoll(scanArgs('--json', '--archives', '/srv'));

  const {software} = v.parse(Snapshot, JSON.parse(out));
  expect(software.flatMap(({type, id, paths}) => (type === 'maven' ? [[id, paths]] : []))).toEqual([
    ['maven:org.apache.logging.log4j:log4j-core@2.14.1', ['/srv/app.war!/WEB-INF/lib/a.jar']],
  ]);
  rmSync(join(folder, 'root/srv'), {recursive: true});
});

test('scan says the same each time', async () => {
  const [first, second] = await Promise.all([plimsoll(scanArgs('--json')), plimsoll(scanArgs('--json'))]);

  expect(first).toEqual(second);
});

test('scan for people puts what to do first, in their language', async () => {
  const english = await plimsoll(scanArgs());
  const german = await plimsoll(scanArgs(), {LANG: 'de_DE.UTF-8'});

  expect(english.out.split('\n').slice(2, 8).join('\n')).toMatch(
    /^Exposure \d+ of 100 \(\w+\).*\n.*\n\nTo do\n {2}1\. Update openssl to 3\.0\.17-1~deb12u2\n {5}\d+ → \d+ · 2 minutes · exploited in the wild/,
  );
  expect(german.out).toContain('1. openssl auf 3.0.17-1~deb12u2 aktualisieren');
  // oxlint-disable-next-line no-control-regex -- no colours where nobody looks
  expect(english.out + german.out).not.toMatch(/\u001B/);
});

test('without knowledge a scan still judges, and says what is missing', async () => {
  const {code, out} = await plimsoll(['scan', '--root', join(folder, 'root'), '--json']);

  const {findings, software, knowledge, coverage} = v.parse(Snapshot, JSON.parse(out));
  expect([code, findings.length, software.length, knowledge.state]).toEqual([0, 0, 3, 'none']);
  expect(coverage.notes.join()).toContain('No knowledge of weaknesses for debian 12');
});

test('knowledge kept where others could have written it is not believed', async () => {
  const open = join(folder, 'open-state');
  mkdirSync(join(open, 'knowledge'), {recursive: true});
  chmodSync(open, 0o777);
  const {code, out} = await plimsoll(['scan', '--root', join(folder, 'root'), '--json', '--state', open]);

  const {knowledge} = v.parse(Snapshot, JSON.parse(out));
  expect([code, knowledge.state]).toEqual([0, 'none']);
  expect(JSON.stringify(knowledge)).toContain('is open to others');
  expect(readdirSync(join(open, 'knowledge'))).toEqual([]);
});

test.for([
  {given: 'no command', args: [], code: 0, says: 'Commands:'},
  {given: '--help', args: ['--help'], code: 0, says: 'Exit status'},
  {given: 'help of a command', args: ['scan', '--help'], code: 0, says: '--root'},
  {given: 'help COMMAND', args: ['help', 'scan'], code: 0, says: '--root DIR'},
  {given: 'help of no command', args: ['help', 'dance'], code: 2, says: 'no command dance'},
  {given: 'the language alone', args: ['--lang', 'de'], code: 0, says: 'Befehle:'},
  {given: 'an option for a command', args: ['--detach'], code: 2, says: 'no command --detach'},
  {given: '--version', args: ['--version'], code: 0, says: '.'},
  {
    given: 'a wrong call in German',
    args: ['scan', '--rot', '--lang', 'de'],
    code: 2,
    says: 'Es gibt keine Option --rot.\nAufruf: ',
  },
  {
    given: 'a wrong call of a program',
    args: ['show', '--json'],
    code: 2,
    says: '{"error":"usage","message":"',
  },
  {
    given: 'an export of no format',
    args: ['report', 'export'],
    code: 2,
    says: 'Say --format: one of cyclonedx,',
  },
  {
    given: 'an exception of no kind',
    args: ['exception', 'add', 'x'],
    code: 2,
    says: 'Say --kind: one of third-party-control,',
  },
  {
    given: 'an export into no folder',
    args: ['knowledge', 'export', '/nowhere/x'],
    code: 2,
    says: 'There is no folder for /nowhere/x.',
  },
  {given: 'an unknown command', args: ['dance'], code: 2, says: 'no command dance'},
  {given: 'an unknown option', args: ['scan', '--rot', '/'], code: 2, says: '--rot'},
  {given: 'a day that is none', args: ['scan', '--at', '2026-02-30'], code: 2, says: 'not a day'},
  {given: 'too many operands', args: ['show', 'a', 'b'], code: 2, says: 'arguments'},
  {given: 'a list that is none', args: ['list', 'songs'], code: 2, says: 'songs'},
  {given: 'no companion', args: ['status'], code: 3, says: 'not running'},
  {
    given: 'exposure at the limit',
    args: ['scan', '--fail-on', 'low', '--root', 'ROOT'],
    code: 1,
    says: 'Exposure',
  },
  {given: 'a root that is not there', args: ['scan', '--root', '/nowhere'], code: 2, says: '/nowhere'},
  {given: 'a debugger', args: ['status'], env: {NODE_OPTIONS: '--inspect=0'}, code: 2, says: 'debugger'},
])('$given ends with $code', async ({args, env, code, says}) => {
  const ended = await plimsoll(
    args.map((arg) => (arg === 'ROOT' ? join(folder, 'root') : arg)),
    env,
  );

  expect(ended.code).toBe(code);
  expect(ended.out + ended.err).toContain(says);
});

test.skipIf(process.platform === 'win32')(
  'a scan that is interrupted says nothing, and ends with 130',
  async () => {
    // A source that never answers: whoever waits for it is ended.
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const source = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
    const asked = new Promise((resolve) => server.once('request', resolve));

    const ended = plimsoll(['scan', '--root', join(folder, 'root'), '--knowledge', source], {}, asked);

    expect(await ended).toEqual({code: 130, out: '', err: ''});
    server.closeAllConnections();
    server.close();
  },
);

test('doctor works without a companion', async () => {
  const {out} = await plimsoll(['doctor', '--json']);

  const {diagnoses} = JSON.parse(out);
  expect(diagnoses.find(({id}: {id: string}) => id === 'companion')).toEqual({
    id: 'companion',
    state: 'warning',
    what: 'The companion is not running.',
    next: 'plimsoll start',
  });
});

const STATUS = `Package: base-files
Status: install ok installed
Section: admin
Priority: required
Architecture: amd64
Maintainer: Santiago Vila <sanvila@debian.org>
Version: 12.4+deb12u12

Package: dpkg
Status: install ok installed
Section: admin
Priority: required
Architecture: amd64
Maintainer: Dpkg Developers <debian-dpkg@lists.debian.org>
Version: 1.21.22

Package: libssl3
Status: install ok installed
Section: libs
Priority: optional
Architecture: amd64
Source: openssl
Maintainer: Debian OpenSSL Team <pkg-openssl-devel@alioth-lists.debian.net>
Version: 3.0.17-1~deb12u1
`;

function record(cve: string, fixed: string): string {
  const affected = {
    package: {ecosystem: 'Debian:12', name: 'openssl'},
    ranges: [{type: 'ECOSYSTEM', events: [{introduced: '0'}, {fixed}]}],
  };
  return JSON.stringify({
    id: `DEBIAN-${cve}`,
    upstream: [cve],
    published: '2025-01-01T00:00:00Z',
    affected: [affected],
  });
}

const OPEN = record('CVE-2025-1111', '3.0.17-1~deb12u2');
const FIXED = record('CVE-2024-2222', '3.0.9-1');

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
      knownRansomwareCampaignUse: 'Known',
      notes: '',
      cwes: [],
    },
  ],
});

const EPSS = `#model_version:v2026.06.15,score_date:2026-11-20T12:00:22Z
cve,epss,percentile
CVE-2025-1111,0.5,0.99
`;

/** A zip of stored entries (PKWARE APPNOTE 4.3). */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(body.length, 18);
    common.writeUInt16LE(name.length, 22);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), body]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    central.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, place, Buffer.from(name)]),
    );
    local.push(head);
    at += head.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}
