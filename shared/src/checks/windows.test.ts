import {expect, test} from 'vitest';

import type {Facts, RegistryValues, VirusScannerFact} from '../inventory/index.ts';
import {platformWeights} from '../score/weights.ts';
import type {Verdict} from './check.ts';
import {checkOn, checks} from './index.ts';

const onWindows = checks
  .filter(({platforms}) => platforms.includes('windows'))
  .map((check) => [check.id, checkOn(check, 'windows')] as const);
const ofRegistry = onWindows.filter(([, {needs}]) => needs.includes('registry'));

/** A registry in which everything was read, and nothing is set but these. */
function registryOf(values: RegistryValues): RegistryValues {
  return new Proxy(values, {
    get: (target, place) => (typeof place === 'string' ? (target[place] ?? null) : null),
  });
}

const P = 'HKLM\\SOFTWARE\\Policies\\Microsoft';
const M = 'HKLM\\SOFTWARE\\Microsoft';
const S = 'HKLM\\SYSTEM\\CurrentControlSet';
const DEFENDER = {[`${S}\\Services\\WinDefend\\Start`]: 2};
/** What makes checks apply: a domain, Office, Remote Desktop on, an edition with everything. */
const SURROUNDINGS = {
  ...DEFENDER,
  [`${S}\\Services\\Tcpip\\Parameters\\Domain`]: 'example.org',
  [`${M}\\Office\\ClickToRun\\Configuration\\VersionToReport`]: '16.0.17928.20114',
  [`${M}\\Windows NT\\CurrentVersion\\EditionID`]: 'Enterprise',
  [`${S}\\Control\\Terminal Server\\fDenyTSConnections`]: 0,
};

function factsOf(values: RegistryValues, scanners: readonly VirusScannerFact[] = []): Partial<Facts> {
  return {
    registry: registryOf(values),
    userRegistry: [{user: 'HKCU', values: registryOf(values)}],
    virusScanners: scanners,
    release: {id: 'windows', version: '23H2 22631', today: '2026-11-23'},
  };
}

function run(id: string, facts: Partial<Facts>): Verdict | undefined {
  return onWindows.find(([name]) => name === id)?.[1].run(facts);
}

const ADDED =
  /reg add "(?<key>[^"]+)" \/v "(?<name>[^"]+)" \/t (?<type>REG_\w+) \/d "?(?<data>[^" ]*)"? \/f/g;

function added(command: string): RegistryValues {
  return Object.fromEntries(
    [...command.matchAll(ADDED)].map(({groups = {}}) => [
      `${groups['key']}\\${groups['name']}`,
      groups['type'] === 'REG_DWORD' ? Number(groups['data']) : (groups['data'] ?? ''),
    ]),
  );
}

test.for(ofRegistry.filter(([, {remedies}]) => remedies[0]?.command?.startsWith('reg add')))(
  '%s passes once its remedy is done',
  ([, check]) => {
    expect(check.run(factsOf({...SURROUNDINGS, ...added(check.remedies[0]?.command ?? '')}))).toEqual({
      status: 'pass',
    });
  },
);

test.for(ofRegistry)('%s is unknown when the registry could not be read', ([, check]) => {
  const {status} = check.run({...factsOf({}), registry: {}, userRegistry: [{user: 'HKCU', values: {}}]});

  expect(status).toBe('unknown');
});

/** With Defender there and nothing else set: what Windows does by itself, or that nobody can tell. */
const BY_ITSELF: Readonly<Record<string, Verdict['status']>> = {
  'anonymous-access': 'fail',
  antivirus: 'pass',
  'attack-surface-rules': 'fail',
  'automatic-login': 'pass',
  'automatic-updates': 'fail',
  autoplay: 'fail',
  'behaviour-monitoring': 'pass',
  'blank-passwords': 'pass',
  'cached-logons': 'not-applicable',
  'clear-text-credentials': 'pass',
  'clear-text-shares': 'pass',
  'cloud-protection': 'unknown',
  'command-line-logging': 'fail',
  'credential-delegation': 'pass',
  'credential-guard': 'not-applicable',
  'defender-real-time': 'pass',
  'directory-signing': 'pass',
  'disk-encryption': 'unknown',
  'driver-blocklist': 'unknown',
  'early-launch': 'pass',
  'exception-chains': 'pass',
  'file-extensions': 'fail',
  firewall: 'pass',
  'guest-shares': 'unknown',
  'incoming-redirects': 'fail',
  'installer-control': 'pass',
  'installer-privileges': 'pass',
  'lan-manager-hashes': 'pass',
  'lan-manager-level': 'pass',
  'library-search': 'pass',
  'lsa-protection': 'unknown',
  'memory-integrity': 'fail',
  'multicast-names': 'fail',
  'netbios-names': 'fail',
  'network-protection': 'fail',
  'ntlm-session-security': 'fail',
  'office-data-exchange': 'not-applicable',
  'office-macros': 'not-applicable',
  'office-protected-view': 'not-applicable',
  'printer-drivers': 'pass',
  'processor-mitigations': 'pass',
  'proxy-discovery': 'fail',
  'ransomware-folders': 'fail',
  'remote-desktop': 'pass',
  'remote-desktop-encryption': 'not-applicable',
  'remote-desktop-passwords': 'fail',
  'remote-login': 'pass',
  'remote-management': 'pass',
  'remote-management-encryption': 'pass',
  'remote-registry': 'pass',
  'remote-rights': 'pass',
  'removable-drive-scans': 'fail',
  'screen-lock': 'fail',
  'script-block-logging': 'fail',
  'script-host': 'fail',
  'secure-boot': 'not-applicable',
  'smart-screen': 'pass',
  'smb-1': 'pass',
  'smb-signing': 'unknown',
  'source-routing': 'fail',
  'store-updates': 'pass',
  'tamper-protection': 'unknown',
  'time-synchronisation': 'unknown',
  'unwanted-software': 'unknown',
  'user-account-control': 'pass',
};

test('what each check says where nothing is set', () => {
  const facts = factsOf(DEFENDER);

  expect(Object.fromEntries(ofRegistry.map(([id, check]) => [id, check.run(facts).status]))).toEqual(
    BY_ITSELF,
  );
});

const LSA = `${S}\\Control\\Lsa`;
const POLICIES = `${M}\\Windows\\CurrentVersion\\Policies\\System`;
const DATA = `${M}\\Windows Defender`;
const GUARD = 'Windows Defender Exploit Guard';
const WORD = 'HKCU\\Software\\Microsoft\\Office\\16.0\\Word\\Security';

/** One wrong value among settings that are right: the share that stays. */
const WRONG: readonly (readonly [id: string, place: string, value: number | string, share: number])[] = [
  ['anonymous-access', `${LSA}\\EveryoneIncludesAnonymous`, 1, 0.75],
  ['antivirus', `${S}\\Services\\WinDefend\\Start`, 4, 0],
  ['automatic-login', `${M}\\Windows NT\\CurrentVersion\\Winlogon\\AutoAdminLogon`, '1', 0],
  ['automatic-updates', `${P}\\Windows\\WindowsUpdate\\AU\\AUOptions`, 2, 2 / 3],
  ['autoplay', `${M}\\Windows\\CurrentVersion\\Policies\\Explorer\\NoDriveTypeAutoRun`, 145, 0],
  ['behaviour-monitoring', `${DATA}\\Real-Time Protection\\DisableScriptScanning`, 1, 2 / 3],
  ['blank-passwords', `${LSA}\\LimitBlankPasswordUse`, 0, 0],
  ['cached-logons', `${M}\\Windows NT\\CurrentVersion\\Winlogon\\CachedLogonsCount`, '10', 0],
  ['clear-text-credentials', `${S}\\Control\\SecurityProviders\\WDigest\\UseLogonCredential`, 1, 0],
  ['clear-text-shares', `${S}\\Services\\LanmanWorkstation\\Parameters\\EnablePlainTextPassword`, 1, 0],
  ['cloud-protection', `${DATA}\\Spynet\\SpynetReporting`, 0, 0],
  ['command-line-logging', `${POLICIES}\\Audit\\ProcessCreationIncludeCmdLine_Enabled`, 0, 0],
  ['credential-delegation', `${POLICIES}\\CredSSP\\Parameters\\AllowEncryptionOracle`, 2, 0],
  ['credential-guard', `${LSA}\\LsaCfgFlags`, 0, 0.5],
  ['defender-real-time', `${P}\\Windows Defender\\Real-Time Protection\\DisableRealtimeMonitoring`, 1, 0],
  ['directory-signing', `${S}\\Services\\LDAP\\LDAPClientIntegrity`, 0, 0],
  ['disk-encryption', `${S}\\Control\\BitLockerStatus\\BootStatus`, 0, 0],
  ['driver-blocklist', `${S}\\Control\\CI\\Config\\VulnerableDriverBlocklistEnable`, 0, 0],
  ['early-launch', `${S}\\Policies\\EarlyLaunch\\DriverLoadPolicy`, 7, 0],
  ['exception-chains', `${S}\\Control\\Session Manager\\kernel\\DisableExceptionChainValidation`, 1, 0],
  [
    'file-extensions',
    'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Advanced\\HideFileExt',
    1,
    0,
  ],
  [
    'firewall',
    `${S}\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\PublicProfile\\EnableFirewall`,
    0,
    5 / 6,
  ],
  ['guest-shares', `${S}\\Services\\LanmanWorkstation\\Parameters\\AllowInsecureGuestAuth`, 1, 0],
  ['incoming-redirects', `${S}\\Services\\Tcpip\\Parameters\\EnableICMPRedirect`, 1, 0],
  ['installer-control', `${P}\\Windows\\Installer\\EnableUserControl`, 1, 0],
  ['lan-manager-hashes', `${LSA}\\NoLMHash`, 0, 0],
  ['lan-manager-level', `${LSA}\\LmCompatibilityLevel`, 1, 0],
  ['library-search', `${S}\\Control\\Session Manager\\SafeDllSearchMode`, 0, 0],
  ['lsa-protection', `${LSA}\\RunAsPPL`, 0, 0],
  [
    'memory-integrity',
    `${S}\\Control\\DeviceGuard\\Scenarios\\HypervisorEnforcedCodeIntegrity\\Enabled`,
    0,
    0,
  ],
  ['multicast-names', `${P}\\Windows NT\\DNSClient\\EnableMulticast`, 1, 0],
  ['network-protection', `${DATA}\\${GUARD}\\Network Protection\\EnableNetworkProtection`, 2, 0],
  ['ntlm-session-security', `${LSA}\\MSV1_0\\NTLMMinServerSec`, 536_870_912, 0.5],
  ['office-data-exchange', `${WORD}\\AllowDDE`, 2, 0],
  ['office-macros', `${WORD}\\VBAWarnings`, 1, 2 / 3],
  ['office-protected-view', `${WORD}\\ProtectedView\\DisableInternetFilesInPV`, 1, 5 / 6],
  ['printer-drivers', `${P}\\Windows NT\\Printers\\PointAndPrint\\NoWarningNoElevationOnInstall`, 1, 2 / 3],
  [
    'processor-mitigations',
    `${S}\\Control\\Session Manager\\Memory Management\\FeatureSettingsOverride`,
    3,
    0,
  ],
  ['proxy-discovery', `${M}\\Windows\\CurrentVersion\\Internet Settings\\WinHttp\\DisableWpad`, 0, 0],
  ['ransomware-folders', `${DATA}\\${GUARD}\\Controlled Folder Access\\EnableControlledFolderAccess`, 2, 0],
  ['remote-desktop-encryption', `${S}\\Control\\Terminal Server\\WinStations\\RDP-Tcp\\SecurityLayer`, 0, 0],
  ['remote-desktop-passwords', `${P}\\Windows NT\\Terminal Services\\DisablePasswordSaving`, 0, 0],
  ['remote-login', `${S}\\Services\\sshd\\Start`, 2, 0],
  ['remote-management', `${S}\\Services\\WinRM\\Start`, 2, 0],
  ['remote-management-encryption', `${P}\\Windows\\WinRM\\Service\\AllowUnencryptedTraffic`, 1, 0.5],
  ['remote-registry', `${S}\\Services\\RemoteRegistry\\Start`, 2, 0],
  ['remote-rights', `${POLICIES}\\LocalAccountTokenFilterPolicy`, 1, 0],
  ['removable-drive-scans', `${DATA}\\Scan\\DisableRemovableDriveScanning`, 1, 0],
  ['script-block-logging', `${P}\\Windows\\PowerShell\\ScriptBlockLogging\\EnableScriptBlockLogging`, 0, 0],
  ['script-host', `${M}\\Windows Script Host\\Settings\\Enabled`, 1, 0],
  ['secure-boot', `${S}\\Control\\SecureBoot\\State\\UEFISecureBootEnabled`, 0, 0],
  ['smart-screen', `${M}\\Windows\\CurrentVersion\\Explorer\\SmartScreenEnabled`, 'Off', 0],
  ['smart-screen', `${P}\\Windows\\System\\EnableSmartScreen`, 0, 0],
  ['smb-1', `${S}\\Services\\mrxsmb10\\Start`, 2, 0.5],
  ['smb-signing', `${S}\\Services\\LanmanServer\\Parameters\\RequireSecuritySignature`, 0, 0.5],
  ['source-routing', `${S}\\Services\\Tcpip\\Parameters\\DisableIPSourceRouting`, 1, 0.5],
  ['store-updates', `${P}\\WindowsStore\\AutoDownload`, 2, 0],
  ['tamper-protection', `${DATA}\\Features\\TamperProtection`, 4, 0],
  ['time-synchronisation', `${S}\\Services\\W32Time\\Parameters\\Type`, 'NoSync', 0.5],
  ['unwanted-software', `${DATA}\\PUAProtection`, 2, 0],
  ['user-account-control', `${POLICIES}\\EnableLUA`, 0, 2 / 3],
  ['user-account-control', `${POLICIES}\\ConsentPromptBehaviorAdmin`, 0, 2 / 3],
];

test.for(WRONG)('%s fails with %s = %s', ([id, place, value, share]) => {
  const command = onWindows.find(([name]) => name === id)?.[1].remedies[0]?.command ?? '';
  const others = {[`${S}\\Services\\wuauserv\\Start`]: 3};
  const verdict = run(id, factsOf({...SURROUNDINGS, ...others, ...added(command), [place]: value}));

  expect({share: 0, ...verdict}).toEqual({
    status: 'fail',
    share: expect.closeTo(share, 9),
    evidence: [`${place} = ${value}`],
  });
});

function rulePlace(rule: string | undefined): string {
  return `${DATA}\\${GUARD}\\ASR\\Rules\\${rule}`;
}

test('each rule against attack surfaces counts alike: one of thirteen only watches', () => {
  const command = onWindows.find(([id]) => id === 'attack-surface-rules')?.[1].remedies[0]?.command ?? '';
  const rules = [...command.matchAll(/_Ids (?<id>[0-9a-f-]{36}) /g)].map(({groups}) => groups?.['id'] ?? '');
  const on = Object.fromEntries(rules.map((rule, index) => [rulePlace(rule), index % 2 === 0 ? 1 : 6]));

  expect(rules).toHaveLength(13);
  expect(run('attack-surface-rules', factsOf({...DEFENDER, ...on}))).toEqual({status: 'pass'});
  expect(run('attack-surface-rules', factsOf({...DEFENDER, ...on, [rulePlace(rules[3])]: 2}))).toEqual({
    status: 'fail',
    share: expect.closeTo(12 / 13, 9),
    evidence: [`${rulePlace(rules[3])} = 2`],
  });
});

type Row = readonly [what: string, id: string, facts: Partial<Facts>, verdict: Verdict];

const NORTON = {name: 'Norton Security', on: true};
const SETTINGS = `${M}\\WindowsUpdate\\UX\\Settings\\PauseUpdatesExpiryTime`;
const UPDATES = {[`${S}\\Services\\wuauserv\\Start`]: 3};
const SAVER = {
  'HKCU\\Control Panel\\Desktop\\ScreenSaveActive': '1',
  'HKCU\\Control Panel\\Desktop\\ScreenSaverIsSecure': '1',
  'HKCU\\Control Panel\\Desktop\\ScreenSaveTimeOut': '900',
};
const ELEVATED = 'SOFTWARE\\Policies\\Microsoft\\Windows\\Installer\\AlwaysInstallElevated';
const TERMINAL = `${S}\\Control\\Terminal Server`;
const release = {id: 'windows', version: '22H2 19045', supportEnds: '2025-10-14', today: '2026-11-23'};

const ROWS: readonly Row[] = [
  [
    'another scanner works',
    'defender-real-time',
    factsOf(DEFENDER, [NORTON]),
    {status: 'not-applicable', why: 'the scanner is Norton Security'},
  ],
  [
    'another is left over',
    'defender-real-time',
    factsOf(DEFENDER, [NORTON, {name: 'Windows Defender', on: true}]),
    {status: 'pass'},
  ],
  [
    'Defender is off',
    'defender-real-time',
    factsOf({}),
    {status: 'not-applicable', why: 'Microsoft Defender is not installed, or off'},
  ],
  ['one works', 'antivirus', factsOf({}, [NORTON]), {status: 'pass'}],
  [
    'none works',
    'antivirus',
    factsOf({}, [{...NORTON, on: false}]),
    {status: 'fail', evidence: ['Norton Security: off']},
  ],
  [
    'there is none',
    'antivirus',
    factsOf({}),
    {status: 'fail', evidence: [`${S}\\Services\\WinDefend\\Start: –`]},
  ],
  [
    'a policy forbids it',
    'antivirus',
    factsOf({...DEFENDER, [`${P}\\Windows Defender\\DisableAntiSpyware`]: 1}),
    {status: 'fail', evidence: [`${P}\\Windows Defender\\DisableAntiSpyware = 1`]},
  ],
  ['fresh', 'virus-signatures', {virusScanners: [], virusSignatures: {days: 3}}, {status: 'pass'}],
  [
    'old',
    'virus-signatures',
    {virusScanners: [], virusSignatures: {days: 4}},
    {status: 'fail', evidence: ['SignaturesLastUpdated: 4 d']},
  ],
  [
    'none',
    'virus-signatures',
    {virusScanners: [], virusSignatures: {}},
    {status: 'fail', evidence: ['SignaturesLastUpdated: –']},
  ],
  [
    'of another',
    'virus-signatures',
    {virusScanners: [NORTON], virusSignatures: {}},
    {status: 'not-applicable', why: 'the scanner is Norton Security'},
  ],
  ['by themselves', 'automatic-updates', factsOf(UPDATES), {status: 'pass'}],
  [
    'paused',
    'automatic-updates',
    factsOf({...UPDATES, [SETTINGS]: '2026-12-01T10:00:00Z'}),
    {status: 'fail', evidence: [`${SETTINGS} = 2026-12-01T10:00:00Z`]},
  ],
  [
    'paused once',
    'automatic-updates',
    factsOf({...UPDATES, [SETTINGS]: '2026-10-01T10:00:00Z'}),
    {status: 'pass'},
  ],
  [
    'none',
    'pending-restart',
    {restart: {requested: false, packages: [], booted: 'Windows'}},
    {status: 'pass'},
  ],
  [
    'one',
    'pending-restart',
    {restart: {requested: true, packages: ['RebootRequired'], booted: 'Windows'}},
    {status: 'fail', evidence: ['RebootRequired']},
  ],
  ['over', 'release-support', {release}, {status: 'fail', evidence: ['windows 22H2 19045: 2025-10-14']}],
  ['going on', 'release-support', {release: {...release, today: '2025-10-14'}}, {status: 'pass'}],
  [
    'not known',
    'release-support',
    {release: {id: 'windows', version: '1', today: '2026-11-23'}},
    {status: 'unknown', why: 'no end of support known for windows 1'},
  ],
  ['a limit', 'screen-lock', factsOf({[`${POLICIES}\\InactivityTimeoutSecs`]: 900}), {status: 'pass'}],
  ['a screen saver', 'screen-lock', factsOf(SAVER), {status: 'pass'}],
  [
    'too late',
    'screen-lock',
    factsOf({...SAVER, 'HKCU\\Control Panel\\Desktop\\ScreenSaveTimeOut': '1200'}),
    {
      status: 'fail',
      share: expect.closeTo(2 / 3, 9),
      evidence: ['HKCU\\Control Panel\\Desktop\\ScreenSaveTimeOut = 1200'],
    },
  ],
  ['one key of two', 'installer-privileges', factsOf({[`HKLM\\${ELEVATED}`]: 1}), {status: 'pass'}],
  [
    'both keys',
    'installer-privileges',
    factsOf({[`HKLM\\${ELEVATED}`]: 1, [`HKCU\\${ELEVATED}`]: 1}),
    {status: 'fail', share: 0, evidence: [`HKLM\\${ELEVATED} = 1`, `HKCU\\${ELEVATED} = 1`]},
  ],
  [
    'off',
    'remote-desktop',
    factsOf({
      [`${TERMINAL}\\fDenyTSConnections`]: 1,
      [`${TERMINAL}\\WinStations\\RDP-Tcp\\UserAuthentication`]: 0,
    }),
    {status: 'pass'},
  ],
  [
    'asks first',
    'remote-desktop',
    factsOf({
      [`${TERMINAL}\\fDenyTSConnections`]: 0,
      [`${TERMINAL}\\WinStations\\RDP-Tcp\\UserAuthentication`]: 1,
    }),
    {status: 'pass'},
  ],
  [
    'asks later',
    'remote-desktop',
    factsOf({
      [`${TERMINAL}\\fDenyTSConnections`]: 0,
      [`${TERMINAL}\\WinStations\\RDP-Tcp\\UserAuthentication`]: 0,
    }),
    {
      status: 'fail',
      share: 0,
      evidence: [
        `${TERMINAL}\\fDenyTSConnections = 0`,
        `${TERMINAL}\\WinStations\\RDP-Tcp\\UserAuthentication = 0`,
      ],
    },
  ],
  [
    'called out',
    'netbios-names',
    factsOf({[`${S}\\Services\\NetBT\\Parameters\\NodeType`]: 8}),
    {
      status: 'fail',
      share: 0,
      evidence: [
        `${P}\\Windows NT\\DNSClient\\EnableNetbios: –`,
        `${S}\\Services\\NetBT\\Parameters\\NodeType = 8`,
      ],
    },
  ],
  [
    'the policy wins',
    'lsa-protection',
    factsOf({[`${P}\\Windows\\System\\RunAsPPL`]: 0, [`${LSA}\\RunAsPPL`]: 1}),
    {status: 'fail', share: 0, evidence: [`${P}\\Windows\\System\\RunAsPPL = 0`]},
  ],
  [
    'a kind of file',
    'scanner-exclusions',
    {virusScanners: [], scannerExclusions: {entries: ['.exe', 'd:\\build']}},
    {status: 'fail', evidence: ['.exe']},
  ],
  [
    'a folder of one’s own',
    'scanner-exclusions',
    {virusScanners: [], scannerExclusions: {entries: ['d:\\build', 'c:\\program files\\sql\\data']}},
    {status: 'pass'},
  ],
  [
    'of another',
    'scanner-exclusions',
    {virusScanners: [NORTON], scannerExclusions: {entries: ['.exe']}},
    {status: 'not-applicable', why: 'the scanner is Norton Security'},
  ],
  ['all certain', 'unquoted-services', {unquotedServices: []}, {status: 'pass'}],
  [
    'one not',
    'unquoted-services',
    {unquotedServices: [{name: 'Foo', path: 'C:\\Foo Bar\\foo.exe -k'}]},
    {status: 'fail', evidence: ['Foo: C:\\Foo Bar\\foo.exe -k']},
  ],
  [
    'one of its own and a database',
    'exposed-services',
    {
      listeners: [
        {protocol: 'tcp', address: '0.0.0.0', port: 445},
        {protocol: 'tcp', address: '192.168.1.20', port: 139},
        {protocol: 'tcp', address: '::', port: 3306},
      ],
    },
    {status: 'fail', evidence: ['MySQL: :: 3306/tcp']},
  ],
  [
    'its own alone',
    'exposed-services',
    {listeners: [{protocol: 'tcp', address: '0.0.0.0', port: 445}]},
    {status: 'pass'},
  ],
  [
    'warned by one browser of two',
    'safe-browsing',
    {
      browserProfiles: [
        {browser: 'Microsoft Edge', path: 'C:/Users/ada/Default', safeBrowsingOff: true, unpacked: []},
        {browser: 'Google Chrome', path: 'C:/Users/ada/x', safeBrowsingOff: false, unpacked: []},
      ],
    },
    {status: 'fail', share: 0.5, evidence: ['Microsoft Edge: C:/Users/ada/Default']},
  ],
  [
    'from a folder',
    'extension-sources',
    {
      browserProfiles: [
        {browser: 'Brave', path: 'C:/Users/ada', safeBrowsingOff: false, unpacked: ['C:/Users/ada/probe']},
      ],
    },
    {status: 'fail', evidence: ['Brave: C:/Users/ada/probe']},
  ],
  [
    'trusting',
    'workspace-trust',
    {editors: [{editor: 'VS Code', file: 'C:/Users/ada/settings.json', workspaceTrust: false}]},
    {status: 'fail', share: 0, evidence: ['VS Code: C:/Users/ada/settings.json']},
  ],
];

test.for(ROWS)('%s: %s', ([, id, facts, verdict]) => {
  expect(run(id, facts)).toEqual(verdict);
});

test.for([
  'c:\\',
  'C:\\*',
  'd:',
  'c:\\users',
  'C:\\Users\\ada\\Downloads',
  'c:\\users\\ada\\appdata\\local\\temp',
  '%TEMP%',
  'exe',
  '*.ps1',
  'powershell.exe',
  'c:\\windows\\temp\\',
])('to leave out %s is wide', (entry) => {
  expect(run('scanner-exclusions', {virusScanners: [], scannerExclusions: {entries: [entry]}})?.status).toBe(
    'fail',
  );
});

test('two people signed in count each, and are told apart', () => {
  const place = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Advanced\\HideFileExt';
  const userRegistry = [
    {user: 'HKU\\S-1-5-21-1-2-3-1001', values: {[place]: 0}},
    {user: 'HKU\\S-1-5-21-1-2-3-1002', values: {[place]: 1}},
  ];

  expect(run('file-extensions', {registry: {}, userRegistry})).toEqual({
    status: 'fail',
    share: 0.5,
    evidence: [`${place.replace('HKCU', 'HKU\\S-1-5-21-1-2-3-1002')} = 1`],
  });
});

test('every check of Windows is seen to fail', () => {
  const failing = [
    ...WRONG.map(([id]) => id),
    ...ROWS.filter(([, , , verdict]) => verdict.status === 'fail').map(([, id]) => id),
    // Their own tests.
    'attack-surface-rules',
    'browser-extensions',
  ];

  expect([...new Set(failing)].toSorted()).toEqual(onWindows.map(([id]) => id).toSorted());
});

test('weights of Windows are of checks Windows has', () => {
  const ids = new Set(onWindows.map(([id]) => id));
  expect(Object.keys(platformWeights.windows).filter((id) => !ids.has(id))).toEqual([]);
});
