import {Device, MAX_ITEMS, Software} from '@plimsoll/shared/inventory';
import fc from 'fast-check';
import * as v from 'valibot';
import {expect, test} from 'vitest';

import {type Inventory, MAX_INVENTORY_BYTES, readInventory} from './index.ts';

function read(value: unknown): Inventory {
  const reading = readInventory(new TextEncoder().encode(JSON.stringify(value)));
  if (!reading.ok) throw new Error(reading.error);
  return reading.inventory;
}

function softwareIn(value: unknown): readonly Software[] {
  return read(value).collected.software ?? [];
}

const debian = {family: 'linux', id: 'debian', name: 'Debian GNU/Linux 12 (bookworm)', version: '12'};
const TEAM = 'Debian OpenSSL Team <pkg-openssl-devel@alioth-lists.debian.net>';

test('an inventory of a Debian server is what its collectors would give', () => {
  const {platform, collected} = read({
    name: 'fileserver',
    os: {...debian, arch: 'amd64'},
    software: [
      {name: 'libssl3', version: '3.0.11-1~deb12u2', arch: 'amd64', source: 'openssl', maintainer: TEAM},
      {name: 'nodejs', version: '18.19.0-1nodesource1', arch: 'amd64', source: 'nodejs'},
    ],
  });

  expect([platform, collected]).toEqual([
    'linux',
    {
      device: {name: 'fileserver', os: {...debian, arch: 'amd64'}},
      software: [
        {
          id: 'deb:libssl3:amd64',
          type: 'deb',
          name: 'libssl3',
          version: '3.0.11-1~deb12u2',
          arch: 'amd64',
          source: {name: 'openssl', version: '3.0.11-1~deb12u2'},
          origin: 'distribution',
          state: 'installed',
          running: 'unknown',
        },
        {
          id: 'deb:nodejs:amd64',
          type: 'deb',
          name: 'nodejs',
          version: '18.19.0-1nodesource1',
          arch: 'amd64',
          source: {name: 'nodejs', version: '18.19.0-1nodesource1'},
          origin: 'other-vendor',
          vendor: 'NodeSource',
          state: 'installed',
          running: 'unknown',
        },
      ],
    },
  ]);
});

test('an inventory of a Windows computer', () => {
  const {platform, collected} = read({
    os: {family: 'windows', name: 'Windows 11 Pro', version: '10.0.22631', build: '3155'},
    software: [
      {
        name: ' 7-Zip 23.01 (x64) ',
        version: '23.01',
        publisher: 'Igor Pavlov',
        path: 'C:\\Program Files\\7-Zip',
      },
      {name: '7-Zip 23.01 (x64)', version: '23.01', publisher: null},
    ],
  });

  expect([platform, collected.device?.os?.build, collected.notes]).toEqual([
    'win32',
    '10.0.22631.3155',
    undefined,
  ]);
  const common = {type: 'win', name: '7-Zip 23.01 (x64)', version: '23.01', origin: 'unknown'};
  expect(collected.software).toEqual([
    {id: 'win:7-zip 23.01 (x64)', ...common, state: 'installed', running: 'unknown'},
    {
      id: 'win:7-zip 23.01 (x64)#2',
      ...common,
      publisher: 'Igor Pavlov',
      state: 'installed',
      running: 'unknown',
      paths: ['C:\\Program Files\\7-Zip'],
    },
  ]);
});

test.for([
  ['Debian:12', 'deb'],
  ['deb', 'deb'],
  ['PyPI', 'pypi'],
  ['Red Hat', 'rpm'],
  ['crates.io', 'cargo'],
  ['Go', 'golang'],
  ['Homebrew', 'brew'],
  ['macOS', 'app'],
  ['Windows', 'win'],
  ['conan', 'conan'],
  ['x'.repeat(40), 'unknown'],
  ['__proto__', '__proto__'],
] as const)('the ecosystem %s is the type %s', ([ecosystem, type]) => {
  const [item] = softwareIn({software: [{name: 'a', version: '1', ecosystem}]});

  expect(item?.type).toBe(type);
});

test.for([
  [{family: 'linux', id: 'ubuntu'}, 'deb'],
  [{family: 'linux', id: 'linuxmint', idLike: 'ubuntu debian'}, 'deb'],
  [{family: 'linux', id: 'mydistro', idLike: 'rhel fedora'}, 'rpm'],
  [{family: 'linux', id: 'alpine'}, 'apk'],
  [{family: 'linux', id: 'arch'}, 'alpm'],
  [{family: 'linux', id: 'nixos'}, 'unknown'],
  [{family: 'windows'}, 'win'],
  [{family: 'darwin'}, 'app'],
  [{}, 'unknown'],
] as const)('an item without an ecosystem on %o is of type %s', ([os, type]) => {
  expect(softwareIn({os, software: [{name: 'a', version: '1'}]})[0]?.type).toBe(type);
});

test.for([
  ['openssl (3.0.11-1)', {name: 'openssl', version: '3.0.11-1'}],
  ['openssl', {name: 'openssl', version: '3.0.13-1'}],
  [
    {name: 'openssl', version: '3.0.12-1'},
    {name: 'openssl', version: '3.0.12-1'},
  ],
  [{name: 'openssl'}, {name: 'openssl', version: '3.0.13-1'}],
  [undefined, {name: 'libssl3', version: '3.0.13-1'}],
] as const)('the source %o of libssl3 3.0.13-1+b1 is %o', ([source, expected]) => {
  const [item] = softwareIn({os: debian, software: [{name: 'libssl3', version: '3.0.13-1+b1', source}]});

  expect(item?.source).toEqual(expected);
});

test.for([
  {given: 'a maintainer of Debian', item: {source: 'a', maintainer: TEAM}, origin: 'distribution'},
  {given: 'a version only Debian gives', item: {source: 'a', version: '1-1+deb12u1'}, origin: 'distribution'},
  {given: 'nobody’s name', item: {source: 'a'}, origin: 'unknown'},
  {given: 'a firm', item: {source: 'a', maintainer: 'Google LLC'}, origin: 'other-vendor'},
  {given: 'no source anywhere', item: {maintainer: TEAM}, origin: 'unknown'},
  {given: 'no source, and told', item: {origin: 'distribution'}, origin: 'unknown'},
  {given: 'told', item: {source: 'a', origin: 'distribution'}, origin: 'distribution'},
])('a deb with $given is of origin $origin', ({item, origin}) => {
  expect(softwareIn({os: debian, software: [{name: 'a', version: '1-1', ...item}]})[0]?.origin).toBe(origin);
});

test('a deb without a source is its own where others of the file name theirs (Debian policy 5.6.1)', () => {
  const bash = {name: 'bash', version: '5.2.15-2+b2', maintainer: TEAM};
  const alone = read({os: debian, software: [bash]}).collected;
  const among = read({os: debian, software: [bash, {name: 'b', version: '1-1', source: 'c'}]}).collected;

  expect([alone.software?.[0]?.origin, among.software?.[1]?.origin]).toEqual(['unknown', 'distribution']);
  expect([alone.notes, among.notes]).toEqual([
    [
      'The source packages of 1 deb packages are not told and taken to be named like them: ' +
        'what is found by that is likely, what is built from others may be missed',
    ],
    undefined,
  ]);
});

test.for([
  [{family: 'linux', id: 'rhel', version: '9'}, 'Red Hat, Inc.', 'distribution'],
  [{family: 'linux', id: 'rhel', version: '9'}, 'Fedora Project', 'other-vendor'],
  [{family: 'linux', id: 'fedora', version: '40'}, 'Fedora Project', 'distribution'],
  [{family: 'linux', id: 'rhel', version: '9'}, undefined, 'unknown'],
  [{family: 'linux', id: 'mydistro', version: '1'}, 'Somebody', 'unknown'],
] as const)('on %o an rpm of %s is of origin %s', ([os, vendor, origin]) => {
  const [item] = softwareIn({os, software: [{name: 'a', version: '1-1', ecosystem: 'rpm', vendor}]});

  expect(item?.origin).toBe(origin);
});

test('items that cannot be read are dropped and counted, each with its reason', () => {
  const {collected} = read({
    os: {...debian, build: 7},
    software: [
      {name: 'good', version: '1-1', source: 'good'},
      {version: '1'},
      {name: '  ', version: '1'},
      {name: 'a', version: 3},
      {name: 'a'},
      {name: 'x'.repeat(1_000_000), version: '1'},
      {name: 'a', version: '1', source: 7},
      {name: 'a', version: '1', origin: 'mars'},
      'a',
      null,
    ],
  });

  expect(collected.software?.map(({name}) => name)).toEqual(['good']);
  expect(collected.notes).toEqual([
    'os.build could not be read',
    '9 of 10 items could not be read: no name (2), no object (2), name is too long (1), no version (1), ' +
      'origin cannot be read (1), source cannot be read (1), version is not text (1)',
  ]);
});

test('more items than a snapshot may hold are cut, and that is said', () => {
  const software = Array.from({length: 100_000}, (_, i) => ({name: `a${i}`, version: '1', ecosystem: 'npm'}));
  const {collected} = read({os: debian, software});

  expect(collected.software).toHaveLength(MAX_ITEMS);
  expect(collected.notes).toEqual(['Only the first 20000 of 100000 items are judged']);
});

const SYFT = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: {component: {type: 'container', name: 'shop:1.2', version: 'sha256:0'}},
  components: [
    {
      type: 'library',
      name: 'libssl3',
      version: '3.0.11-1~deb12u2',
      publisher: TEAM,
      purl: 'pkg:deb/debian/libssl3@3.0.11-1~deb12u2?arch=amd64&distro=debian-12&upstream=openssl',
      properties: [{name: 'syft:metadata:source', value: 'openssl'}],
    },
    {
      type: 'library',
      name: 'requests',
      version: '2.28.1',
      purl: 'pkg:pypi/requests@2.28.1',
      properties: [
        {
          name: 'syft:location:0:path',
          value: '/usr/lib/python3/dist-packages/requests-2.28.1.egg-info/PKG-INFO',
        },
      ],
    },
    {
      type: 'operating-system',
      name: 'debian',
      version: '12',
      description: 'Debian GNU/Linux 12 (bookworm)',
      properties: [
        {name: 'syft:distro:id', value: 'debian'},
        {name: 'syft:distro:prettyName', value: 'Debian GNU/Linux 12 (bookworm)'},
        {name: 'syft:distro:versionID', value: '12'},
        {name: 'syft:distro:versionCodename', value: 'bookworm'},
      ],
    },
    {type: 'file', name: '/etc/passwd'},
  ],
};

test('a bill of materials as Syft writes it', () => {
  const {platform, collected} = read(SYFT);

  expect([platform, collected]).toEqual([
    'linux',
    {
      device: {name: 'shop:1.2', os: {...debian, codename: 'bookworm', arch: 'unknown'}},
      software: [
        {
          id: 'deb:libssl3:amd64',
          type: 'deb',
          name: 'libssl3',
          version: '3.0.11-1~deb12u2',
          arch: 'amd64',
          source: {name: 'openssl', version: '3.0.11-1~deb12u2'},
          origin: 'distribution',
          state: 'installed',
          running: 'unknown',
        },
        {
          id: 'pypi:requests@2.28.1',
          type: 'pypi',
          name: 'requests',
          version: '2.28.1',
          origin: 'distribution',
          state: 'installed',
          running: 'unknown',
          paths: ['/usr/lib/python3/dist-packages/requests-2.28.1.egg-info/PKG-INFO'],
        },
      ],
      notes: ['1 components are no software (files, data and the like) and left out'],
    },
  ]);
});

function src(name: string, value: string): {name: string; value: string} {
  return {name: `aquasecurity:trivy:${name}`, value};
}

test('a bill of materials as Trivy writes it: epochs, sources in parts, packages within components', () => {
  const {collected} = read({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    components: [
      {
        type: 'application',
        name: 'app/package-lock.json',
        properties: [src('Class', 'lang-pkgs'), src('Type', 'npm')],
        components: [{type: 'library', group: '@babel', name: 'core', purl: 'pkg:npm/%40babel/core@7.0.0'}],
      },
      {
        type: 'library',
        name: 'openssl-libs',
        version: '3.0.7-25.el9_3',
        supplier: {name: 'Red Hat, Inc.'},
        purl: 'pkg:rpm/redhat/openssl-libs@3.0.7-25.el9_3?arch=x86_64&distro=redhat-9.3&epoch=1',
        properties: [
          src('SrcName', 'openssl'),
          src('SrcVersion', '3.0.7'),
          src('SrcRelease', '25.el9_3'),
          src('SrcEpoch', '1'),
        ],
      },
    ],
  });

  expect(collected.device?.os).toEqual({
    family: 'linux',
    id: 'rhel',
    name: 'rhel',
    version: '9.3',
    arch: 'unknown',
  });
  expect(collected.software?.map(({id, version, source, origin}) => ({id, version, source, origin}))).toEqual(
    [
      {id: 'npm:@babel/core@7.0.0', version: '7.0.0', source: undefined, origin: 'unknown'},
      {
        id: 'rpm:openssl-libs:x86_64',
        version: '1:3.0.7-25.el9_3',
        source: {name: 'openssl', version: '1:3.0.7-25.el9_3'},
        origin: 'distribution',
      },
    ],
  );
});

test.for([
  ['pkg:maven/org.apache/log4j-core@2.14.1', 'maven', 'org.apache:log4j-core', '2.14.1'],
  ['pkg:golang/golang.org/x/net@v0.1.0', 'golang', 'golang.org/x/net', 'v0.1.0'],
  ['pkg:golang/stdlib@1.21.3', 'golang', 'stdlib', '1.21.3'],
  ['pkg:composer/symfony/http-kernel@5.0', 'composer', 'symfony/http-kernel', '5.0'],
  ['pkg:apk/alpine/libcrypto3@3.1.4-r1?upstream=openssl', 'apk', 'libcrypto3', '3.1.4-r1'],
  ['pkg:generic/node@22.11.0', 'generic', 'node', '22.11.0'],
])('%s is %s %s %s', ([purl, type, name, version]) => {
  const [item] = softwareIn({bomFormat: 'CycloneDX', specVersion: '1.6', components: [{name: 'go', purl}]});

  expect([item?.type, item?.name, item?.version]).toEqual([type, name, version]);
});

test.for([
  {upstream: 'openssl@3.0.11-1', source: {name: 'openssl', version: '3.0.11-1'}},
  {upstream: 'openssl', source: {name: 'openssl', version: '1-1'}},
  {upstream: 'bash-5.1.8-6.el9.src.rpm', source: {name: 'bash', version: '5.1.8-6.el9'}},
])('upstream=$upstream is the source $source', ({upstream, source}) => {
  const purl = `pkg:deb/debian/a@1-1?upstream=${upstream}`;
  const [item] = softwareIn({bomFormat: 'CycloneDX', specVersion: '1.4', components: [{name: 'a', purl}]});

  expect(item?.source).toEqual(source);
});

test('an application without a package URL is one of the system; a library is nobody’s', () => {
  const {collected} = read({
    bomFormat: 'CycloneDX',
    specVersion: '1.7',
    metadata: {
      component: {type: 'operating-system', name: 'Windows Server 2022', version: '10.0.20348.2227'},
    },
    components: [
      {
        type: 'application',
        name: 'PuTTY release 0.80 (64-bit)',
        version: '0.80.0.0',
        publisher: 'Simon Tatham',
      },
      {type: 'library', name: 'zlib', version: '1.3'},
      {type: 'library', name: 'zlib', version: 13},
    ],
  });

  expect(collected.device?.os?.build).toBe('10.0.20348.2227');
  expect(collected.software?.map(({type, name, publisher}) => [type, name, publisher])).toEqual([
    ['library', 'zlib', undefined],
    ['win', 'PuTTY release 0.80 (64-bit)', 'Simon Tatham'],
  ]);
  expect(collected.notes).toEqual([
    'The version of CycloneDX is none that Plimsoll knows (1.4 to 1.6); read as 1.6',
    '1 of 3 items could not be read: version is not text (1)',
  ]);
});

test.for([
  {given: 'text', bytes: new TextEncoder().encode('root:x:0:0'), error: 'not-json'},
  {given: 'nothing', bytes: new Uint8Array(), error: 'not-json'},
  {given: 'no UTF-8', bytes: new Uint8Array([0x22, 0xc3, 0x28, 0x22]), error: 'not-json'},
  {
    given: 'another document',
    bytes: new TextEncoder().encode('{"spdxVersion":"SPDX-2.3"}'),
    error: 'neither',
  },
  {given: 'a list', bytes: new TextEncoder().encode('[]'), error: 'neither'},
  {given: 'software that is no list', bytes: new TextEncoder().encode('{"software":{}}'), error: 'neither'},
  {given: 'a million brackets', bytes: new TextEncoder().encode('['.repeat(1_000_000)), error: 'too-deep'},
  {given: 'too many bytes', bytes: new Uint8Array(MAX_INVENTORY_BYTES + 1), error: 'too-large'},
] as const)('$given: $error', ({bytes, error}) => {
  expect(readInventory(bytes)).toEqual({ok: false, error});
});

test('UTF-16 with its mark, and UTF-8 with one, as PowerShell writes them', () => {
  const json = '{"os":{"family":"windows"},"software":[{"name":"КриптоПро CSP","version":"5.0"}]}';
  const [little, utf8] = [Buffer.from(`\uFEFF${json}`, 'utf16le'), Buffer.from(`\uFEFF${json}`)];

  for (const bytes of [little, Buffer.from(little).swap16(), utf8]) {
    const reading = readInventory(bytes);
    expect(reading.ok && reading.inventory.collected.software?.[0]?.name).toBe('КриптоПро CSP');
  }
});

/** What a snapshot takes, whatever a file holds. */
function isSound({collected}: Inventory): boolean {
  const software = collected.software ?? [];
  const device = {id: 'a', name: 'a', ...collected.device};
  const ids = new Set(software.map(({id}) => id));
  return v.is(v.array(Software), software) && v.is(Device, device) && ids.size === software.length;
}

test('whatever an inventory holds, what comes out fits a snapshot, with ids of their own', () => {
  const text = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.constantFrom(
      'a',
      'a#2',
      'deb',
      'npm',
      'windows',
      '12',
      '10.0.19045',
      '__proto__',
      '\u0000\u202E',
      'x'.repeat(3000),
    ),
    fc.jsonValue(),
  );
  const keys = ['name', 'version', 'ecosystem', 'arch', 'publisher', 'source', 'path', 'origin', 'vendor'];
  const item = fc.record(Object.fromEntries(keys.map((key) => [key, text])), {requiredKeys: []});
  const osKeys = ['family', 'id', 'name', 'version', 'build', 'idLike', 'arch', 'codename', 'ubuntuCodename'];
  const os = fc.record(Object.fromEntries(osKeys.map((key) => [key, text])), {requiredKeys: []});
  fc.assert(
    fc.property(os, fc.array(item, {maxLength: 6}), (system, software) => {
      expect(isSound(read({os: system, software}))).toBe(true);
    }),
    {numRuns: 500},
  );
});

test('whatever a bill of materials holds, what comes out fits a snapshot', () => {
  const part = fc.string({unit: 'binary', maxLength: 300});
  const purl = fc
    .tuple(fc.constantFrom('deb', 'rpm', 'npm', 'golang', 'x'), part, part)
    .map(([type, name, rest]) => `pkg:${type}/${encodeURIComponent(name.toWellFormed())}@${rest}`);
  const value = fc.oneof(part, purl, fc.jsonValue());
  const keys = [
    'type',
    'name',
    'version',
    'group',
    'publisher',
    'supplier',
    'properties',
    'evidence',
    'components',
  ];
  const component = fc.record(
    {...Object.fromEntries(keys.map((key) => [key, value])), purl},
    {requiredKeys: []},
  );
  fc.assert(
    fc.property(fc.array(component, {maxLength: 6}), value, (components, metadata) => {
      expect(isSound(read({bomFormat: 'CycloneDX', specVersion: '1.6', metadata, components}))).toBe(true);
    }),
    {numRuns: 500},
  );
});

test('ids do not hang on the order of the file', () => {
  const item = fc.record({name: fc.constantFrom('a', 'A', 'b'), version: fc.constantFrom('1', '2', '3')});
  fc.assert(
    fc.property(fc.uniqueArray(item, {selector: ({name, version}) => name + version}), (software) => {
      const os = {family: 'windows'};
      expect(softwareIn({os, software: software.toReversed()})).toEqual(softwareIn({os, software}));
    }),
  );
});
