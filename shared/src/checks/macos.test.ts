import {expect, test} from 'vitest';

import type {Facts, MacSecurityFact, PreferenceValues} from '../inventory/index.ts';
import {platformWeights} from '../score/weights.ts';
import type {Verdict} from './check.ts';
import {checkOn, checks} from './index.ts';

const onMacos = checks
  .filter(({platforms}) => platforms.includes('macos'))
  .map((check) => [check.id, checkOn(check, 'macos')] as const);
const ofPreferences = onMacos.filter(
  ([, {needs}]) => needs.includes('preferences') || needs.includes('userPreferences'),
);

/** Preferences of which everything was read, and nothing is set but these. */
function preferencesOf(values: PreferenceValues): PreferenceValues {
  return new Proxy(values, {
    get: (target, place) => (typeof place === 'string' ? (target[place] ?? null) : null),
  });
}

function factsOf(values: PreferenceValues): Partial<Facts> {
  const all = preferencesOf(values);
  return {preferences: all, userPreferences: [{user: 'ada', values: all}]};
}

function run(id: string, facts: Partial<Facts>): Verdict | undefined {
  return onMacos.find(([name]) => name === id)?.[1].run(facts);
}

const WRITTEN =
  /write '(?:\/Library\/Preferences\/)?(?<domain>[^']+)' '(?<key>[^']+)' -(?<type>bool|int|string) '?(?<data>[^'&]*?)'?(?= &&|$)/g;

function written(command: string): PreferenceValues {
  return Object.fromEntries(
    [...command.matchAll(WRITTEN)].map(({groups = {}}) => [
      `${groups['domain']}/${groups['key']}`,
      groups['type'] === 'bool'
        ? groups['data'] === 'true'
        : groups['type'] === 'int'
          ? Number(groups['data'])
          : (groups['data'] ?? ''),
    ]),
  );
}

test.for(ofPreferences.filter(([, {remedies}]) => remedies[0]?.command?.includes('defaults ')))(
  '%s passes once its remedy is done',
  ([, check]) => {
    expect(check.run(factsOf(written(check.remedies[0]?.command ?? '')))).toEqual({status: 'pass'});
  },
);

test.for(ofPreferences)('%s is unknown when the preferences could not be read', ([, check]) => {
  expect(check.run({preferences: {}, userPreferences: [{user: 'ada', values: {}}]}).status).toBe('unknown');
});

/** With nothing set: what macOS does by itself, or that nobody can tell. */
const BY_ITSELF: Readonly<Record<string, Verdict['status']>> = {
  'airdrop-visibility': 'pass',
  'automatic-login': 'pass',
  'automatic-updates': 'unknown',
  'background-updates': 'pass',
  'bluetooth-sharing': 'pass',
  'file-extensions': 'fail',
  'guest-account': 'pass',
  'guest-shares': 'pass',
  'hot-corners': 'pass',
  'internet-sharing': 'pass',
  'library-validation': 'pass',
  'login-names': 'fail',
  'password-hints': 'unknown',
  quarantine: 'pass',
  'screen-receiver': 'unknown',
  'store-updates': 'unknown',
  'terminal-entry': 'fail',
};

test('what each check says where nothing is set', () => {
  const said = ofPreferences.map(([id, check]) => [id, check.run(factsOf({})).status]);

  expect(Object.fromEntries(said)).toEqual(BY_ITSELF);
});

/** One wrong value among preferences that are right: the share that stays. */
const WRONG: readonly (readonly [
  id: string,
  place: string,
  value: boolean | number | string,
  share: number,
  whose?: string,
])[] = [
  ['airdrop-visibility', 'com.apple.sharingd/DiscoverableMode', 'Everyone', 0, ' (ada)'],
  ['automatic-login', 'com.apple.loginwindow/autoLoginUser', 'ada', 0],
  ['automatic-updates', 'com.apple.SoftwareUpdate/AutomaticallyInstallMacOSUpdates', false, 0.75],
  ['automatic-updates', 'com.apple.SoftwareUpdate/AutomaticCheckEnabled', 0, 0.75],
  ['background-updates', 'com.apple.SoftwareUpdate/ConfigDataInstall', false, 0.5],
  ['bluetooth-sharing', 'com.apple.Bluetooth/PrefKeyServicesEnabled', true, 0, ' (ada)'],
  ['file-extensions', 'NSGlobalDomain/AppleShowAllExtensions', 0, 0, ' (ada)'],
  ['guest-account', 'com.apple.loginwindow/GuestEnabled', 1, 0],
  ['guest-shares', 'SystemConfiguration/com.apple.smb.server/AllowGuestAccess', true, 0],
  ['hot-corners', 'com.apple.dock/wvous-bl-corner', 6, 0.75, ' (ada)'],
  ['internet-sharing', 'SystemConfiguration/com.apple.nat/NAT:Enabled', 1, 0],
  ['library-validation', 'com.apple.security.libraryvalidation/DisableLibraryValidation', true, 0],
  ['login-names', 'com.apple.loginwindow/SHOWFULLNAME', false, 0],
  ['password-hints', 'com.apple.loginwindow/RetriesUntilHint', 3, 0],
  ['quarantine', 'com.apple.LaunchServices/LSQuarantine', false, 0, ' (ada)'],
  ['screen-receiver', 'com.apple.controlcenter/AirplayRecieverEnabled', true, 0, ' (ada)'],
  ['store-updates', 'com.apple.commerce/AutoUpdate', false, 0],
  ['terminal-entry', 'com.apple.Terminal/SecureKeyboardEntry', false, 0, ' (ada)'],
];

test.for(WRONG)('%s fails with %s = %s', ([id, place, value, share, whose = '']) => {
  const command = onMacos.find(([name]) => name === id)?.[1].remedies[0]?.command ?? '';

  expect(run(id, factsOf({...written(command), [place]: value}))).toEqual({
    status: 'fail',
    share,
    evidence: [`${place} = ${value}${whose}`],
  });
});

test('of two people one is enough to fail, by half', () => {
  const place = 'com.apple.Terminal/SecureKeyboardEntry';
  const userPreferences = [
    {user: 'ada', values: {[place]: true}},
    {user: 'bob', values: {[place]: null}},
  ];

  expect(run('terminal-entry', {userPreferences})).toEqual({
    status: 'fail',
    share: 0.5,
    evidence: [`${place}: – (bob)`],
  });
  expect(run('terminal-entry', {userPreferences: []})).toEqual({
    status: 'not-applicable',
    why: 'nobody has a home folder that can be read',
  });
});

type State = readonly [
  id: string,
  right: MacSecurityFact,
  wrong: MacSecurityFact,
  evidence: readonly string[],
];

const STATES: readonly State[] = [
  ['disk-encryption', {fileVault: true}, {fileVault: false}, ['FileVault is Off.']],
  ['firewall', {firewall: true}, {firewall: false}, ['Firewall is disabled. (State = 0)']],
  ['firewall-stealth', {stealth: true}, {stealth: false}, ['Firewall stealth mode is off']],
  [
    'system-integrity',
    {systemIntegrity: true},
    {systemIntegrity: false},
    ['System Integrity Protection status: disabled.'],
  ],
  [
    'signed-system-volume',
    {signedVolume: true},
    {signedVolume: false},
    ['Authenticated Root status: disabled'],
  ],
  ['gatekeeper', {gatekeeper: true}, {gatekeeper: false}, ['assessments disabled']],
  ['root-login', {rootLogin: false}, {rootLogin: true}, ['Users/root: may log in']],
  ['printer-sharing', {printerSharing: false}, {printerSharing: true}, ['_share_printers=1']],
  ['network-wake', {wakesForNetwork: false}, {wakesForNetwork: true}, ['womp 1']],
  ['remote-management', {remoteManagement: false}, {remoteManagement: true}, ['RemoteManagement.launchd']],
  ['screen-lock', {screenLockSeconds: 5}, {screenLockSeconds: null}, ['screenLock is off']],
  ['password-quality', {passwordLength: 8}, {passwordLength: 4}, ['pwpolicy: 4']],
  ['account-lockout', {failedLogins: 10}, {failedLogins: 0}, ['pwpolicy: –']],
  ['account-lockout', {failedLogins: 1}, {failedLogins: 11}, ['pwpolicy: 11']],
  [
    'local-administrators',
    {administrators: ['ada', 'bob']},
    {administrators: ['ada', 'bob', 'eve']},
    ['ada', 'bob', 'eve'],
  ],
  ['kernel-extensions', {kernelExtensions: []}, {kernelExtensions: ['Foo.kext']}, ['Foo.kext']],
  [
    'boot-arguments',
    {weakBootArguments: []},
    {weakBootArguments: ['amfi_get_out_of_my_way=1']},
    ['amfi_get_out_of_my_way=1'],
  ],
];

test.for(STATES)('%s: right, wrong, not told', ([id, right, wrong, evidence]) => {
  expect(run(id, {macSecurity: right})).toEqual({status: 'pass'});
  expect(run(id, {macSecurity: wrong})).toEqual({status: 'fail', evidence});
  expect(run(id, {macSecurity: {}})?.status).toBe('unknown');
});

const SERVICES: readonly (readonly [id: string, label: string])[] = [
  ['remote-login', 'com.openssh.sshd'],
  ['screen-sharing', 'com.apple.screensharing'],
  ['remote-apple-events', 'com.apple.AEServer'],
  ['file-sharing', 'com.apple.smbd'],
  ['web-server', 'org.apache.httpd'],
  ['nfs-server', 'com.apple.nfsd'],
  ['trivial-file-server', 'com.apple.tftpd'],
];

test.for(SERVICES)('%s asks for %s: off, at its default, on', ([id, label]) => {
  expect(run(id, {launchServices: {[label]: false}})).toEqual({status: 'pass'});
  expect(run(id, {launchServices: {}})).toEqual({status: 'pass'});
  expect(run(id, {launchServices: {[label]: true}})).toEqual({
    status: 'fail',
    evidence: [`launchd: ${label} => enabled`],
  });
});

type Row = readonly [what: string, id: string, facts: Partial<Facts>, verdict: Verdict];

const ADA = {user: 'ada', path: '/Users/ada', mode: 0o700};
const BOB = {user: 'bob', path: '/Users/bob', mode: 0o755};
const copied = {automatic: true, days: 14, encrypted: [true]};
const release = {id: 'macos', version: '12.7.6', supportEnds: '2024-09-16', today: '2026-11-23'};

const ROWS: readonly Row[] = [
  [
    'five minutes',
    'screen-lock',
    {macSecurity: {screenLockSeconds: 300}},
    {status: 'fail', share: 0.5, evidence: ['screenLock delay is 300 seconds']},
  ],
  [
    'an hour',
    'screen-lock',
    {macSecurity: {screenLockSeconds: 3600}},
    {status: 'fail', share: 0, evidence: ['screenLock delay is 3600 seconds']},
  ],
  ['fresh', 'virus-signatures', {virusSignatures: {days: 60}}, {status: 'pass'}],
  ['old', 'virus-signatures', {virusSignatures: {days: 61}}, {status: 'fail', evidence: ['XProtect: 61 d']}],
  ['none', 'virus-signatures', {virusSignatures: {}}, {status: 'fail', evidence: ['XProtect: –']}],
  ['closed', 'home-folders', {homes: [ADA, {...BOB, mode: 0o711}]}, {status: 'pass'}],
  ['open', 'home-folders', {homes: [ADA, BOB]}, {status: 'fail', share: 0.5, evidence: ['/Users/bob: 755']}],
  [
    'nobody',
    'home-folders',
    {homes: []},
    {status: 'not-applicable', why: 'no personal account has a home folder'},
  ],
  [
    'closed',
    'program-folders',
    {systemFiles: [{path: '/Applications', mode: 0o775, uid: 0}]},
    {status: 'pass'},
  ],
  [
    'open',
    'program-folders',
    {
      systemFiles: [
        {path: '/Applications', mode: 0o775, uid: 0},
        {path: '/Applications/Foo.app', mode: 0o777, uid: 501},
      ],
    },
    {status: 'fail', share: 0.5, evidence: ['/Applications/Foo.app: 777']},
  ],
  [
    'not seen',
    'program-folders',
    {systemFiles: []},
    {status: 'unknown', why: 'could not look at /Applications'},
  ],
  ['lately', 'backup', {timeMachine: copied}, {status: 'pass'}],
  [
    'long ago',
    'backup',
    {timeMachine: {...copied, days: 15}},
    {status: 'fail', share: 0.5, evidence: ['Time Machine: 15 d']},
  ],
  [
    'never',
    'backup',
    {timeMachine: {automatic: false, encrypted: []}},
    {status: 'fail', share: 0, evidence: ['AutoBackup = 0', 'Time Machine: –']},
  ],
  ['encrypted', 'backup-encryption', {timeMachine: copied}, {status: 'pass'}],
  [
    'one of two',
    'backup-encryption',
    {timeMachine: {...copied, encrypted: [true, false]}},
    {status: 'fail', share: 0.5, evidence: ['LastKnownEncryptionState = NotEncrypted']},
  ],
  [
    'no disk',
    'backup-encryption',
    {timeMachine: {automatic: false, encrypted: []}},
    {status: 'not-applicable', why: 'Time Machine has no disk'},
  ],
  ['over', 'release-support', {release}, {status: 'fail', evidence: ['macos 12.7.6: 2024-09-16']}],
  [
    'not known',
    'release-support',
    {release: {id: 'macos', version: '26.1', today: '2026-11-23'}},
    {status: 'unknown', why: 'no end of support known for macos 26.1'},
  ],
  [
    'file sharing and a viewer of screens',
    'exposed-services',
    {
      listeners: [
        {protocol: 'tcp', address: '::', port: 445},
        {protocol: 'tcp', address: '0.0.0.0', port: 5900},
        {protocol: 'tcp', address: '::', port: 7000},
      ],
    },
    {status: 'fail', evidence: ['SMB: :: 445/tcp', 'VNC: 0.0.0.0 5900/tcp']},
  ],
  ['none', 'exposed-services', {listeners: []}, {status: 'pass'}],
  [
    'warned by one browser of two',
    'safe-browsing',
    {
      browserProfiles: [
        {browser: 'Microsoft Edge', path: '/Users/ada/Default', safeBrowsingOff: true, unpacked: []},
        {browser: 'Google Chrome', path: '/Users/ada/x', safeBrowsingOff: false, unpacked: []},
      ],
    },
    {status: 'fail', share: 0.5, evidence: ['Microsoft Edge: /Users/ada/Default']},
  ],
  [
    'from a folder',
    'extension-sources',
    {
      browserProfiles: [
        {browser: 'Brave', path: '/Users/ada', safeBrowsingOff: false, unpacked: ['/Users/ada/probe']},
      ],
    },
    {status: 'fail', evidence: ['Brave: /Users/ada/probe']},
  ],
  [
    'trusting',
    'workspace-trust',
    {editors: [{editor: 'VS Code', file: '/Users/ada/settings.json', workspaceTrust: false}]},
    {status: 'fail', share: 0, evidence: ['VS Code: /Users/ada/settings.json']},
  ],
];

test.for(ROWS)('%s: %s', ([, id, facts, verdict]) => {
  expect(run(id, facts)).toEqual(verdict);
});

test('every check of macOS is seen to fail', () => {
  const failing = [
    ...WRONG.map(([id]) => id),
    ...STATES.map(([id]) => id),
    ...SERVICES.map(([id]) => id),
    ...ROWS.filter(([, , , verdict]) => verdict.status === 'fail').map(([, id]) => id),
    // Its own test.
    'browser-extensions',
  ];

  expect([...new Set(failing)].toSorted()).toEqual(onMacos.map(([id]) => id).toSorted());
});

test('weights of macOS are of checks macOS has', () => {
  const ids = new Set(onMacos.map(([id]) => id));
  expect(Object.keys(platformWeights.macos).filter((id) => !ids.has(id))).toEqual([]);
});
