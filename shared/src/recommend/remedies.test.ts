import {expect, test} from 'vitest';

import type {Match} from '../findings/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import {assess} from './assess.ts';

const debian: Os = {family: 'linux', id: 'debian', name: 'Debian', version: '12', arch: 'amd64'};
const alma: Os = {...debian, id: 'almalinux', name: 'AlmaLinux', version: '9'};
const windows: Os = {
  ...debian,
  family: 'windows',
  id: 'windows',
  name: 'Windows 11 Pro',
  version: '10.0.22631',
};
const macos: Os = {...debian, family: 'macos', id: 'macos', name: 'macOS', version: '14.1'};

function flaw(ecosystem: string, source: string, more: Partial<Match> & {order?: string} = {}): Match {
  const {order = 'generic', ...rest} = more;
  const fixedVersion = rest.fixedVersion === undefined ? '2.0' : rest.fixedVersion;
  const name = rest.cve ?? rest.advisory ?? 'CVE-2026-1000';
  return {
    id: `${ecosystem}/${source}/${name}`,
    cve: 'CVE-2026-1000',
    ecosystem,
    source,
    sourceVersion: '1.0',
    packages: [source],
    state: fixedVersion === null ? 'unfixed' : 'fix-available',
    running: 'running',
    confidence: 'confirmed',
    severity: 'high',
    cvss: 8,
    epss: 0.1,
    kev: null,
    exploit: 'unknown',
    evidence: {
      rule: 'r',
      installed: '1.0',
      bound: fixedVersion,
      order,
      record: 'r',
      feed: 'f',
      fetchedAt: null,
    },
    ...rest,
    fixedVersion,
  };
}

function app(more: Partial<Software> = {}): Software {
  return {
    id: 'win:foo',
    type: 'win',
    name: 'Foo 1.0 (x64)',
    version: '1.0',
    origin: 'other-vendor',
    state: 'installed',
    running: 'running',
    product: 'foo',
    productTitle: 'Foo',
    ...more,
  };
}

function todo(os: Os, matches: readonly Match[], software: readonly Software[] = []) {
  return assess({matches, checks: [], software, os}).recommendations.map(
    ({id, kind, product, from, to, command, tags, closes}) => ({
      id,
      kind,
      product,
      from,
      to,
      command,
      tags,
      closes: closes.length,
    }),
  );
}

test.for([
  {
    given: 'rpm packages are updated with dnf',
    os: alma,
    match: flaw('AlmaLinux:9', 'openssl', {
      order: 'rpm',
      fixedVersion: '1:3.0.7-18.el9',
      packages: ['openssl-libs'],
    }),
    result: {
      id: 'va-_-almalinux-_-openssl',
      kind: 'update',
      to: '1:3.0.7-18.el9',
      command: 'sudo dnf upgrade --refresh openssl-libs',
    },
  },
  {
    given: 'SUSE’s with zypper',
    os: {...alma, id: 'sles'},
    match: flaw('SUSE:Linux Enterprise Server 15 SP5', 'openssl-1_1', {order: 'rpm'}),
    result: {kind: 'update', command: 'sudo zypper refresh && sudo zypper update openssl-1_1'},
  },
  {
    given: 'Alpine’s with apk',
    os: {...alma, id: 'alpine'},
    match: flaw('Alpine:v3.19', 'openssl', {order: 'apk'}),
    result: {kind: 'update', command: 'sudo apk update && sudo apk add --upgrade openssl'},
  },
  {
    given: 'Arch’s all at once',
    os: {...alma, id: 'arch'},
    match: flaw('Arch', 'openssl', {order: 'pacman'}),
    result: {kind: 'update', command: 'sudo pacman -Syu'},
  },
  {
    given: 'a package of npm by its name and version',
    os: debian,
    match: flaw('npm', '@scope/foo', {order: 'semver', fixedVersion: '1.2.3'}),
    result: {id: 'va-_-npm-_-@scope/foo', kind: 'update', command: 'npm install --global @scope/foo@1.2.3'},
  },
  {
    given: 'a name to break out with has no command',
    os: debian,
    match: flaw('PyPI', 'foo; rm -rf ~', {order: 'pep440', fixedVersion: '1.2.3'}),
    result: {kind: 'update', command: undefined},
  },
  {
    given: 'a malicious package is taken off',
    os: debian,
    match: flaw('npm', 'evil', {order: 'semver', cve: null, advisory: 'MAL-2026-1', fixedVersion: null}),
    result: {id: 'va-_-npm-_-evil-_-uninstall', kind: 'uninstall'},
  },
  {
    given: 'what no version fixes is watched',
    os: debian,
    match: flaw('npm', 'foo', {order: 'semver', fixedVersion: null}),
    result: {id: 'va-_-npm-_-foo-_-attention', kind: 'attention'},
  },
  {
    given: 'a range that ends without naming a fix is closed by any later version',
    os: debian,
    match: flaw('npm', 'foo', {order: 'semver', fixedVersion: null, state: 'fix-available'}),
    result: {kind: 'update', to: undefined},
  },
  {
    given: 'Windows by its own update',
    os: windows,
    match: flaw('windows', 'windows', {order: 'windows', fixedVersion: '10.0.22631.4602'}),
    result: {id: 'va-_-windows-_-windows', kind: 'update', product: 'Windows 11 Pro', to: '10.0.22631.4602'},
  },
  {
    given: 'macOS by its own update',
    os: macos,
    match: flaw('macos', 'macos', {order: 'apple', fixedVersion: '14.8'}),
    result: {id: 'va-_-macos-_-macos', kind: 'update', to: '14.8', command: 'softwareupdate --list'},
  },
  {
    given: 'a macOS without updates by the next one',
    os: {...macos, support: {state: 'ended', cycle: '12'}} as const,
    match: flaw('macos', 'macos', {order: 'apple', fixedVersion: null}),
    result: {id: 'va-_-macos-_-macos-_-upgrade', kind: 'upgrade', tags: ['end-of-support']},
  },
])('$given', ({os, match, result}) => {
  expect(todo(os, [match])).toEqual([expect.objectContaining(result)]);
});

test.for([
  {given: 'is updated to the highest fix', item: app(), result: {kind: 'update', product: 'Foo', to: '2.0'}},
  {
    given: 'is updated with its manager where one installed it',
    item: app({type: 'winget', packageId: 'Foo.Foo'}),
    result: {kind: 'update', command: 'winget upgrade --exact --id Foo.Foo'},
  },
  {
    given: 'is left for a supported release when its line has ended',
    item: app({support: {state: 'ended', cycle: '1'}}),
    result: {id: 'va-_-apps-_-foo-_-upgrade', kind: 'upgrade', tags: ['end-of-support']},
  },
  {
    given: 'is taken off when its line has ended and nobody uses it',
    item: app({support: {state: 'ended', cycle: '1'}, running: 'unused'}),
    result: {id: 'va-_-apps-_-foo-_-uninstall', kind: 'uninstall'},
  },
  {
    given: 'says when its line ends soon',
    item: app({support: {state: 'ending', cycle: '1', ends: '2027-01-01'}}),
    result: {kind: 'update', tags: ['ends-in-6-months']},
  },
] as const)('an application with a weakness $given', ({item, result}) => {
  expect(todo(windows, [flaw('apps', 'foo')], [item])).toEqual([expect.objectContaining(result)]);
});

test.for<[id: string, command: string | undefined, fix: string | undefined]>([
  ['fedora', 'sudo dnf upgrade --refresh google-chrome-stable', 'dnf-upgrade'],
  ['rocky', 'sudo dnf upgrade --refresh google-chrome-stable', 'dnf-upgrade'],
  ['sles', 'sudo zypper refresh && sudo zypper update google-chrome-stable', 'zypper-update'],
  ['sles_sap', 'sudo zypper refresh && sudo zypper update google-chrome-stable', 'zypper-update'],
  ['opensuse-leap', 'sudo zypper refresh && sudo zypper update google-chrome-stable', 'zypper-update'],
  ['opensuse-tumbleweed', 'sudo zypper refresh && sudo zypper update google-chrome-stable', 'zypper-update'],
  ['opensuse-microos', undefined, undefined],
  ['sl-micro', undefined, undefined],
])('another vendor’s rpm on %s', ([id, command, fix]) => {
  const item = app({type: 'rpm', name: 'google-chrome-stable'});

  const [update] = assess({
    matches: [flaw('apps', 'foo')],
    checks: [],
    software: [item],
    os: {...alma, id},
  }).recommendations;

  expect([update?.kind, update?.command, update?.fix]).toEqual(['update', command, fix]);
});

test.for([
  {given: 'is offered', item: {candidate: {version: '2.0', security: false}}, fix: 'apt-upgrade'},
  {given: 'is not offered', item: {}, fix: undefined},
  {
    given: 'is held back',
    item: {candidate: {version: '2.0', security: false}, held: true},
    fix: undefined,
  },
])('another vendor’s deb whose update $given', ({item, fix}) => {
  const software = [app({type: 'deb', name: 'code', ...item})];

  const [update] = assess({matches: [flaw('apps', 'foo')], checks: [], software, os: debian}).recommendations;

  expect([update?.command, update?.fix]).toEqual([
    'sudo apt-get update && sudo apt-get install --only-upgrade code',
    fix,
  ]);
});

test('a release line without support is an action even where no weakness is known', () => {
  expect(todo(windows, [], [app({support: {state: 'ended', cycle: '1'}})])).toEqual([
    {
      id: 'va-_-apps-_-foo-_-upgrade',
      kind: 'upgrade',
      product: 'Foo',
      from: '1.0',
      to: undefined,
      command: undefined,
      tags: ['end-of-support'],
      closes: 0,
    },
  ]);
});

test('what is to review calls for nothing', () => {
  expect(todo(windows, [flaw('apps', 'foo', {confidence: 'possible'})], [app()])).toEqual([]);
});

test('gathered updates keep the fix they have in common', () => {
  const offered = {candidate: {version: '2.0-1', security: true}};
  const found = Array.from({length: 30}, (_, i) =>
    flaw('Debian:12', `source-${i}`, {order: 'dpkg', cve: `CVE-2026-${10_000 + i}`, fixedVersion: '2.0-1'}),
  );
  const software = Array.from({length: 30}, (_, i) =>
    app({
      id: `deb:p${i}`,
      type: 'deb',
      name: `p${i}`,
      source: {name: `source-${i}`, version: '1'},
      ...offered,
    }),
  );

  const {recommendations} = assess({matches: found, checks: [], software, os: debian});

  expect(recommendations.find(({id}) => id === 'va-_-debian-_-others')?.fix).toBe('apt-upgrade');
});

test('thousands of weaknesses make a list a person can read, and none of them is lost', () => {
  const matches = Array.from({length: 8000}, (_, i) =>
    flaw('Debian:12', `source-${i % 400}`, {
      order: 'dpkg',
      cve: `CVE-2026-${10_000 + i}`,
      fixedVersion: i % 3 === 0 ? null : '2.0-1',
      epss: (i % 97) / 1000,
      kev: i % 400 === 399 ? {added: '2026-01-01', ransomware: false} : null,
    }),
  );

  const {recommendations, findings} = assess({matches, checks: [], software: [], os: debian});

  expect(recommendations.length).toBeLessThan(70);
  expect(new Set(recommendations.flatMap(({closes}) => closes)).size).toBe(findings.length);
  const exploited = recommendations.filter(
    ({tags, id}) => tags.includes('exploited') && !id.endsWith('others'),
  );
  expect(exploited.map(({product}) => product)).toContain('source-399');
  expect(recommendations.find(({id}) => id === 'va-_-debian-_-others')).toMatchObject({
    kind: 'update',
    command: 'sudo apt-get update && sudo apt-get upgrade',
  });
});
