import {mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {fileURLToPath} from 'node:url';

import {Software} from '@plimsoll/shared/inventory';
import fc from 'fast-check';
import * as v from 'valibot';
import {afterAll, expect, test} from 'vitest';

import {createSystem} from '../../system/local.ts';
import type {RunOptions, RunResult} from '../../system/system.ts';
import {fakeSystem} from '../posture/formats/fake.ts';
import {rpm} from './rpm.ts';
import {type RpmHeader, readRpmHeader} from './rpm-header.ts';
import {toRpmPackage} from './rpm-package.ts';
import {parseRpmLine} from './rpm-query.ts';

const never = new AbortController().signal;
const base = mkdtempSync(join(tmpdir(), 'plimsoll-rpm-'));
afterAll(() => rmSync(base, {recursive: true}));

/** Headers as rpm 4.18 on Debian 12 has put them into its database, of packages made there. */
function captured(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`fixtures/debian12-rpm4.18-${name}.header`, import.meta.url)));
}

/** A header made by hand: an index of 16 bytes an entry, then the texts. */
function header(texts: Readonly<Record<number, string>>, epoch?: number): Uint8Array {
  const encoder = new TextEncoder();
  const parts = Object.entries(texts).map(([tag, text]) => ({
    tag: Number(tag),
    type: 6,
    data: encoder.encode(`${text}\0`),
  }));
  const all =
    epoch === undefined ? parts : [{tag: 1003, type: 4, data: Uint8Array.of(0, 0, 0, epoch)}, ...parts];
  const size = all.reduce((sum, {data}) => sum + data.length, 0);
  const bytes = new Uint8Array(8 + all.length * 16 + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, all.length);
  view.setUint32(4, size);
  let offset = 0;
  for (const [index, {tag, type, data}] of all.entries()) {
    for (const [at, number] of [tag, type, offset, 1].entries())
      view.setUint32(8 + index * 16 + at * 4, number);
    bytes.set(data, 8 + all.length * 16 + offset);
    offset += data.length;
  }
  return bytes;
}

function read(bytes: Uint8Array): RpmHeader | undefined {
  return readRpmHeader(
    {
      length: bytes.length,
      head: (count) => new DataView(bytes.buffer, bytes.byteOffset, Math.min(count, bytes.length)),
    },
    0,
  );
}

const BASH = {
  1000: 'bash',
  1001: '5.1.8',
  1002: '6.el9',
  1011: 'AlmaLinux',
  1022: 'x86_64',
  1044: 'bash-5.1.8-6.el9.src.rpm',
};

test('reads what rpm wrote', () => {
  expect([read(captured('nodejs')), read(captured('mytool'))]).toEqual([
    {
      name: 'nodejs',
      version: '18.19.0',
      release: '1.module_el9.3.0+63+b45d22d9',
      epoch: 1,
      arch: 'noarch',
      vendor: 'AlmaLinux',
      source: 'nodejs-18.19.0-1.module_el9.3.0+63+b45d22d9.src.rpm',
      module: 'nodejs:18:9030020240101:rhel9',
    },
    {
      name: 'mytool',
      version: '1.0',
      release: '1',
      epoch: 0,
      arch: 'noarch',
      vendor: '',
      source: 'mytool-1.0-1.src.rpm',
      module: '',
    },
  ]);
});

test.for([
  {given: 'nothing', bytes: new Uint8Array()},
  {given: 'no entries', bytes: new Uint8Array(8)},
  {given: 'more entries than bytes', bytes: Uint8Array.of(0, 0, 3, 0, 0, 0, 0, 9, 1, 2, 3)},
  {given: 'a header cut off', bytes: captured('nodejs').slice(0, 1500)},
])('$given is no header', ({bytes}) => {
  expect(read(bytes)).toBeUndefined();
});

test('a text that does not end, or is longer than any name, is none', () => {
  const bytes = header({...BASH, 1000: 'x'.repeat(2000)});
  expect(read(bytes)?.name).toBe('');
  const open = header({1001: '1', 1000: 'bash'});
  open[open.length - 1] = 65;
  expect(read(open)).toMatchObject({name: 'bash', version: ''});
});

test('never throws, whatever a header holds', () => {
  const sound = captured('nodejs');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), {maxLength: 50}), (changes) => {
      const bytes = sound.slice();
      for (const [at, value] of changes) bytes[at] = value;
      expect(read(bytes)?.name.length ?? 0).toBeLessThan(1025);
    }),
    {numRuns: 1000},
  );
});

const HEADER: RpmHeader = {
  name: 'bash',
  version: '5.1.8',
  release: '6.el9',
  epoch: 0,
  arch: 'x86_64',
  vendor: 'AlmaLinux',
  source: 'bash-5.1.8-6.el9.src.rpm',
  module: '',
};

// VENDOR of packages as the distributions build them.
test.for([
  ['almalinux', 'AlmaLinux', 'distribution', undefined],
  ['rocky', 'Rocky Enterprise Software Foundation', 'distribution', undefined],
  ['rhel', 'Red Hat, Inc.', 'distribution', undefined],
  ['fedora', 'Fedora Project', 'distribution', undefined],
  ['sles', 'SUSE LLC <https://www.suse.com/>', 'distribution', undefined],
  ['opensuse-leap', 'openSUSE', 'distribution', undefined],
  [
    'opensuse-leap',
    'obs://build.opensuse.org/home:user',
    'other-vendor',
    'obs://build.opensuse.org/home:user',
  ],
  ['rhel', 'Fedora Project', 'other-vendor', 'Fedora Project'],
  ['fedora', 'Fedora Copr - user someone', 'other-vendor', 'Fedora Copr - user someone'],
  ['fedora', 'Google LLC', 'other-vendor', 'Google LLC'],
  ['rhel', '', 'unknown', undefined],
  ['something', 'Something Ltd', 'unknown', 'Something Ltd'],
] as const)('on %s the vendor %j is %s', ([os, vendor, origin, named]) => {
  const found = toRpmPackage({...HEADER, vendor}, os);
  expect([found?.origin, found?.vendor]).toEqual([origin, named]);
});

test.for([
  ['bash-5.1.8-6.el9.src.rpm', {name: 'bash', version: '5.1.8-6.el9'}],
  ['java-17-openjdk-17.0.9.0.9-2.el9.src.rpm', {name: 'java-17-openjdk', version: '17.0.9.0.9-2.el9'}],
  ['firmware-1-1.nosrc.rpm', {name: 'firmware', version: '1-1'}],
  ['(none)', undefined],
  ['', undefined],
  ['x.src.rpm', undefined],
] as const)('the source %j is %o', ([source, expected]) => {
  expect(toRpmPackage({...HEADER, source}, 'almalinux')?.source).toEqual(expected);
});

test('imported keys are no software, and kernels say their version in their id', () => {
  expect(toRpmPackage({...HEADER, name: 'gpg-pubkey'}, '')).toBeUndefined();
  expect(toRpmPackage({...HEADER, name: 'kernel-core'}, '')?.id).toBe('rpm:kernel-core:x86_64:5.1.8-6.el9');
  expect(toRpmPackage({...HEADER, name: 'kernel-headers'}, '')?.id).toBe('rpm:kernel-headers:x86_64');
});

let roots = 0;
/** A device with rpm's database, holding these headers. */
function device(headers: readonly Uint8Array[], folder = 'usr/lib/sysimage/rpm'): string {
  roots += 1;
  const root = join(base, `${roots}`);
  const path = join(root, folder, 'rpmdb.sqlite');
  mkdirSync(dirname(path), {recursive: true});
  mkdirSync(join(root, 'etc'));
  writeFileSync(join(root, 'etc/os-release'), 'ID=almalinux\n');
  const database = new DatabaseSync(path);
  // As rpm 4.18 makes it.
  database.exec('CREATE TABLE Packages (hnum INTEGER PRIMARY KEY AUTOINCREMENT, blob BLOB NOT NULL); BEGIN');
  const insert = database.prepare('INSERT INTO Packages (blob) VALUES (?)');
  for (const blob of headers) insert.run(blob);
  database.exec('COMMIT');
  database.close();
  return root;
}

const BASH_ITEM: Software = {
  id: 'rpm:bash:x86_64',
  type: 'rpm',
  name: 'bash',
  version: '5.1.8-6.el9',
  arch: 'x86_64',
  source: {name: 'bash', version: '5.1.8-6.el9'},
  origin: 'distribution',
  state: 'installed',
  running: 'unknown',
};

test.for(['usr/lib/sysimage/rpm', 'var/lib/rpm'])('packages of a database in %s', async (folder) => {
  const root = device([header(BASH), captured('nodejs'), header({...BASH, 1000: 'gpg-pubkey'})], folder);

  expect(await rpm.collect(createSystem({root}), never)).toEqual({
    software: [
      BASH_ITEM,
      {
        id: 'rpm:nodejs:noarch',
        type: 'rpm',
        name: 'nodejs',
        version: '1:18.19.0-1.module_el9.3.0+63+b45d22d9',
        arch: 'noarch',
        source: {name: 'nodejs', version: '18.19.0-1.module_el9.3.0+63+b45d22d9'},
        origin: 'distribution',
        module: 'nodejs:18:9030020240101:rhel9',
        state: 'installed',
        running: 'unknown',
      },
    ],
  });
});

test('several versions of one name are several items', async () => {
  const root = device([header(BASH), header({...BASH, 1001: '5.2'})]);

  const collected = await rpm.collect(createSystem({root}), never);

  expect(collected?.software?.map(({id}) => id)).toEqual([
    'rpm:bash:x86_64:5.1.8-6.el9',
    'rpm:bash:x86_64:5.2-6.el9',
  ]);
});

test('what cannot be a package is left out and counted', async () => {
  const hostile = ['bash\u{202E}', 'a\nb', '', 'x'.repeat(300)];
  const root = device([
    header(BASH),
    ...hostile.map((name) => header({...BASH, 1000: name})),
    header({...BASH, 1000: '__proto__'}),
    new Uint8Array(100),
    header({...BASH, 1000: 'long', 1001: '1'.repeat(500)}),
  ]);

  const collected = await rpm.collect(createSystem({root}), never);

  expect(collected).toEqual({
    software: [BASH_ITEM, {...BASH_ITEM, id: 'rpm:__proto__:x86_64', name: '__proto__'}],
    notes: ['entries without a usable name or version left out: 6'],
  });
});

test('20,000 packages and one are 20,000 with a note', async () => {
  const root = device(Array.from({length: 20_001}, (_, at) => header({...BASH, 1000: `p${at}`}, 2)));

  const collected = await rpm.collect(createSystem({root}), never);

  expect([collected?.software?.length, collected?.notes]).toEqual([
    20_000,
    ['more than 20000 entries, left out: 1'],
  ]);
  expect(v.is(v.array(Software), collected?.software)).toBe(true);
});

test('a database cut off is a failure of its own, and so is one that is none', async () => {
  const root = device([header(BASH), header({...BASH, 1005: 'x'.repeat(50_000)})]);
  const path = join(root, 'usr/lib/sysimage/rpm/rpmdb.sqlite');
  truncateSync(path, 9000);
  await expect(rpm.collect(createSystem({root}), never)).rejects.toThrow('the database is damaged');

  writeFileSync(path, 'no database');
  await expect(rpm.collect(createSystem({root}), never)).rejects.toThrow('the database is damaged');
});

test('a database that is being written all the time is a failure', async () => {
  const system = createSystem({root: device([header(BASH)])});
  let changes = 0;
  const busy = {
    ...system,
    stat: async (path: string) => {
      const stat = await system.stat(path);
      changes += 1;
      return stat && {...stat, fingerprint: `${changes}`};
    },
  };
  await expect(rpm.collect(busy, never)).rejects.toThrow('is being written');
});

test('nothing is found where there is no rpm, and an empty database is no failure', async () => {
  expect(await rpm.collect(fakeSystem({'/var/lib/rpm/.rpm.lock': ''}), never)).toBeUndefined();
  expect(await rpm.collect(createSystem({root: device([])}), never)).toEqual({software: []});
});

const LINE = 'bash\t5.1.8\t6.el9\t0\tx86_64\tAlmaLinux\tbash-5.1.8-6.el9.src.rpm\t(none)';

test('an older database is asked of rpm itself, which may not know module labels', async () => {
  const asked: (readonly string[])[] = [];
  async function run(_: string, args: readonly string[], options?: RunOptions): Promise<RunResult> {
    asked.push(args);
    const known = asked.length > 1;
    if (known)
      for (const line of [LINE, 'broken', LINE.replace('bash', 'gpg-pubkey')]) options?.onLine?.(line);
    return {
      outcome: 'exited',
      code: known ? 0 : 1,
      stdout: '',
      stderr: 'unknown tag',
      truncated: false,
    };
  }
  const system = fakeSystem({'/var/lib/rpm/Packages': '', '/etc/os-release': 'ID=almalinux'}, {run});

  expect(await rpm.collect(system, never)).toEqual({
    software: [BASH_ITEM],
    notes: ['entries without a usable name or version left out: 1'],
  });
  expect(asked.map((args) => args.slice(0, 4))).toEqual([
    ['--dbpath', '/var/lib/rpm', '-qa', '--queryformat'],
    ['--dbpath', '/var/lib/rpm', '-qa', '--queryformat'],
  ]);
});

test('an older database of another root, or without rpm, is a failure', async () => {
  const files = {'/var/lib/rpm/Packages.db': ''};
  await expect(rpm.collect(fakeSystem(files, {foreign: true}), never)).rejects.toThrow(
    'only rpm itself can read',
  );
  await expect(rpm.collect(fakeSystem(files), never)).rejects.toThrow(
    'rpm cannot list its packages: missing',
  );
});

test.for(['', 'a\tb', `${LINE}\tmore`, LINE.replace('\t0\t', '\tx\t'), LINE.replace('\t0\t', '\t\t')])(
  'the line %j is no package',
  (line) => {
    expect(parseRpmLine(line)).toBeUndefined();
  },
);

test('a line of the query, with epoch and module', () => {
  expect(parseRpmLine('n\t1\t2\t3\tx86_64\t(none)\tn-1-2.src.rpm\tn:18:1:c')).toEqual({
    name: 'n',
    version: '1',
    release: '2',
    epoch: 3,
    arch: 'x86_64',
    vendor: '',
    source: 'n-1-2.src.rpm',
    module: 'n:18:1:c',
  });
});
