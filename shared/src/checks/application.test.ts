import {expect, test} from 'vitest';

import type {AptSettingsFact, BrowserExtensionFact, Facts, RepositoryFact} from '../inventory/index.ts';
import type {Verdict} from './check.ts';
import {checks} from './index.ts';

type Row = readonly [id: string, facts: Partial<Facts>, verdict: Verdict];

const NO_APT: Verdict = {status: 'not-applicable', why: 'apt is not the package manager here'};
const release = {id: 'debian', version: '12', today: '2026-11-23'};

const rows: Row[] = [
  [
    'automatic-updates',
    {...apt({refreshesLists: true, unattendedUpgrade: true}), programs: ['unattended-upgrade']},
    {status: 'pass'},
  ],
  [
    'automatic-updates',
    {...apt({refreshesLists: true}), programs: []},
    {
      status: 'fail',
      evidence: ['not installed: unattended-upgrades', 'APT::Periodic::Unattended-Upgrade: off'],
    },
  ],
  ['automatic-updates', {...apt({installed: false}), programs: []}, NO_APT],
  ['package-lists', {...apt({}), packageLists: {days: 7}}, {status: 'pass'}],
  [
    'package-lists',
    {...apt({}), packageLists: {days: 8}},
    {status: 'fail', evidence: ['/var/lib/apt/lists: 8 d']},
  ],
  ['package-lists', {...apt({}), packageLists: {}}, {status: 'fail', evidence: ['/var/lib/apt/lists: –']}],
  ['package-lists', {...apt({installed: false}), packageLists: {}}, NO_APT],
  [
    'security-repository',
    {
      ...apt({}),
      release,
      repositories: [from('https://deb.debian.org/debian-security', 'bookworm-security')],
    },
    {status: 'pass'},
  ],
  [
    'security-repository',
    {...apt({}), release, repositories: [from('http://deb.debian.org/debian', 'buster/updates')]},
    {status: 'pass'},
  ],
  [
    'security-repository',
    {...apt({}), release, repositories: [from('https://deb.debian.org/debian', 'bookworm')]},
    {status: 'fail', evidence: ['bookworm']},
  ],
  [
    'security-repository',
    {...apt({}), release, repositories: []},
    {status: 'fail', evidence: ['/etc/apt: –']},
  ],
  ['security-repository', {...apt({installed: false}), release, repositories: []}, NO_APT],
  [
    'security-repository',
    {...apt({}), release: {...release, id: 'kali'}, repositories: []},
    {status: 'not-applicable', why: 'kali has no such repository'},
  ],
  [
    'repository-signatures',
    {...apt({}), repositories: [from('https://deb.debian.org/debian')]},
    {status: 'pass'},
  ],
  [
    'repository-signatures',
    {
      ...apt({allowsUnauthenticated: true}),
      repositories: [{...from('https://repo.example/deb'), unsigned: true}],
    },
    {
      status: 'fail',
      evidence: [
        'https://repo.example/deb (/etc/apt/sources.list)',
        'apt.conf: AllowUnauthenticated / AllowInsecureRepositories',
      ],
    },
  ],
  ['repository-signatures', {...apt({installed: false}), repositories: []}, NO_APT],
  ['repository-transport', {repositories: [from('https://deb.debian.org/debian')]}, {status: 'pass'}],
  [
    'repository-transport',
    {repositories: [from('http://deb.debian.org/debian'), from('https://repo.example/deb')]},
    {status: 'fail', share: 0.5, evidence: ['http://deb.debian.org/debian (/etc/apt/sources.list)']},
  ],
  [
    'repository-transport',
    {repositories: []},
    {status: 'not-applicable', why: 'no package repository is in use'},
  ],
  [
    'foreign-repositories',
    {repositories: [{...from('https://repo.example/deb'), signedBy: true}]},
    {status: 'pass'},
  ],
  [
    'foreign-repositories',
    {repositories: [from('https://deb.debian.org/debian'), from('https://debian.org.evil.example/apt')]},
    {status: 'fail', share: 0, evidence: ['https://debian.org.evil.example/apt (/etc/apt/sources.list)']},
  ],
  [
    'foreign-repositories',
    {repositories: [from('http://ftp.de.debian.org/debian'), from('http://mirror.example/pub/debian/')]},
    {status: 'not-applicable', why: 'no other publisher’s repository is in use'},
  ],
  ['safe-browsing', {browserProfiles: [profile('Firefox', false)]}, {status: 'pass'}],
  [
    'safe-browsing',
    {browserProfiles: [profile('Firefox', false), profile('Chromium', true)]},
    {status: 'fail', share: 0.5, evidence: ['Chromium: /home/anna/p']},
  ],
  ['safe-browsing', {browserProfiles: []}, {status: 'not-applicable', why: 'no browser profile was found'}],

  [
    'update-origins',
    {...origins('origin=Debian,codename=${distro_codename},label=Debian-Security'), release},
    {status: 'pass'},
  ],
  ['update-origins', {...origins('${distro_id}:${distro_codename}-security'), release}, {status: 'pass'}],
  ['update-origins', {...origins('*:*'), release}, {status: 'pass'}],
  [
    'update-origins',
    {...origins('origin=Debian,label=Debian'), release},
    {status: 'fail', evidence: ['origin=Debian,label=Debian']},
  ],
  ['update-origins', {...origins(), release}, {status: 'fail', evidence: ['Origins-Pattern: –']}],
  [
    'update-origins',
    {...origins(), release: {...release, id: 'kali'}},
    {status: 'unknown', why: 'what kali calls its security updates is not known'},
  ],
  [
    'update-origins',
    {...apt({}), programs: [], release},
    {status: 'not-applicable', why: 'no updates install themselves'},
  ],
  ['update-origins', {...apt({installed: false}), programs: [], release}, NO_APT],
  ['update-restart', {...apt({unattendedUpgrade: true}), programs: ['needrestart']}, {status: 'pass'}],
  [
    'update-restart',
    {...apt({unattendedUpgrade: true, restartsDevice: true}), programs: []},
    {status: 'pass'},
  ],
  [
    'update-restart',
    {...apt({unattendedUpgrade: true}), programs: []},
    {status: 'fail', evidence: ['not installed: needrestart', 'Unattended-Upgrade::Automatic-Reboot: off']},
  ],
  [
    'update-restart',
    {...apt({}), programs: []},
    {status: 'not-applicable', why: 'no updates install themselves'},
  ],
  ['update-restart', {...apt({installed: false}), programs: []}, NO_APT],
  ['dnf-signatures', {dnf: {installed: true, unsigned: []}}, {status: 'pass'}],
  [
    'dnf-signatures',
    {dnf: {installed: true, unsigned: ['epel (/etc/yum.repos.d/epel.repo)']}},
    {status: 'fail', evidence: ['epel (/etc/yum.repos.d/epel.repo)']},
  ],
  [
    'dnf-signatures',
    {dnf: {installed: false, unsigned: []}},
    {status: 'not-applicable', why: 'dnf is not the package manager here'},
  ],
  ['flatpak-signatures', {flatpakRemotes: [{name: 'flathub', file: '/f', verifies: true}]}, {status: 'pass'}],
  [
    'flatpak-signatures',
    {flatpakRemotes: [{name: 'mine', file: '/f', verifies: false}]},
    {status: 'fail', evidence: ['mine (/f)']},
  ],
  [
    'flatpak-signatures',
    {flatpakRemotes: []},
    {status: 'not-applicable', why: 'no Flatpak remote is set up'},
  ],
  ['extension-sources', {browserProfiles: [profile('Chromium', false)]}, {status: 'pass'}],
  [
    'extension-sources',
    {browserProfiles: [{...profile('Chromium', false), unpacked: ['/tmp/x']}]},
    {status: 'fail', evidence: ['Chromium: /tmp/x']},
  ],
  [
    'extension-sources',
    {browserProfiles: []},
    {status: 'not-applicable', why: 'no browser profile was found'},
  ],
  ['workspace-trust', {editors: [{editor: 'VS Code', file: '/s', workspaceTrust: true}]}, {status: 'pass'}],
  [
    'workspace-trust',
    {editors: [{editor: 'VS Code', file: '/s', workspaceTrust: false}]},
    {status: 'fail', share: 0, evidence: ['VS Code: /s']},
  ],
  [
    'workspace-trust',
    {editors: []},
    {status: 'not-applicable', why: 'no editor of the VS Code family has settings here'},
  ],
  ['agent-forwarding', {sshClient: []}, {status: 'pass'}],
  [
    'agent-forwarding',
    {
      sshClient: [
        {file: '/c', host: '*', keyword: 'forwardagent', value: 'no'},
        {file: '/c', host: '*', keyword: 'stricthostkeychecking', value: 'accept-new'},
      ],
    },
    {status: 'pass'},
  ],
  [
    'agent-forwarding',
    {sshClient: [{file: '/c', host: 'jump', keyword: 'forwardagent', value: 'yes'}]},
    {status: 'fail', share: 0.7, evidence: ['/c: Host jump: forwardagent yes']},
  ],
  [
    'agent-forwarding',
    {sshClient: [{file: '/c', host: '*.lan', keyword: 'stricthostkeychecking', value: 'no'}]},
    {status: 'fail', share: 0, evidence: ['/c: Host *.lan: stricthostkeychecking no']},
  ],
  ['browser-extensions', extensions('store'), {status: 'pass'}],
  [
    'browser-extensions',
    extensions('sideloaded'),
    {status: 'fail', share: 0, evidence: ['Chromium: Probe (abc), sideloaded, low']},
  ],
];

test.for(rows)('%s judges %j', ([id, facts, verdict]) => {
  expect(checks.find((check) => check.id === id)?.run(facts)).toEqual(verdict);
});

test('each check of applications is seen to pass and to fail', () => {
  const own = checks
    .filter(({category, platforms}) => category === 'application' && platforms.includes('linux'))
    .map(({id}) => id);
  for (const status of ['pass', 'fail']) {
    const seen = rows.filter(([, , verdict]) => verdict.status === status).map(([id]) => id);
    expect([...new Set(seen)].toSorted()).toEqual(own.toSorted());
  }
});

function apt(over: Partial<AptSettingsFact>): Pick<Facts, 'aptSettings'> {
  const none = {
    installed: true,
    refreshesLists: false,
    unattendedUpgrade: false,
    allowsUnauthenticated: false,
    upgradeOrigins: [],
    restartsDevice: false,
  };
  return {aptSettings: {...none, ...over}};
}

function from(uri: string, suite = 'bookworm'): RepositoryFact {
  return {file: '/etc/apt/sources.list', uri, suite, unsigned: false, signedBy: false};
}

function profile(browser: string, safeBrowsingOff: boolean): Facts['browserProfiles'][number] {
  return {browser, path: '/home/anna/p', safeBrowsingOff, unpacked: []};
}

function origins(...upgradeOrigins: string[]): Partial<Facts> {
  return {...apt({unattendedUpgrade: true, upgradeOrigins}), programs: ['unattended-upgrade']};
}

function extensions(source: BrowserExtensionFact['source']): Partial<Facts> {
  const own = {browser: 'Chromium', profile: '/p', id: 'abc', name: 'Probe', source, permissions: []};
  return {chromiumExtensions: [own], firefoxExtensions: []};
}
