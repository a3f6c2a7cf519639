import fc from 'fast-check';
import {expect, test} from 'vitest';

import * as text from './security-text.ts';

// Recorded outputs of macOS 13 to 15; no test runs on macOS.

test.for([
  ['FileVault is On.\n', true],
  ['FileVault is On.\nEncryption in progress: Percent completed = 27\n', true],
  ['FileVault is Off.\n', false],
  ['FileVault is Off, but will be enabled after the next restart.\n', false],
  ['Error: This is not allowed\n', undefined],
] as const)('fdesetup: %s', ([told, on]) => {
  expect(text.parseFileVault(told)).toBe(on);
});

test.for([
  ['System Integrity Protection status: enabled.\n', true],
  ['System Integrity Protection status: disabled.\n', false],
  [
    'System Integrity Protection status: unknown (Custom Configuration).\n\nConfiguration:\n\tKext Signing: disabled\n',
    undefined,
  ],
  ['Authenticated Root status: enabled\n', true],
  ['Authenticated Root status: disabled\n', false],
  ['', undefined],
] as const)('csrutil: %s', ([told, on]) => {
  expect(text.parseCsrutil(told)).toBe(on);
});

test.for([
  ['assessments enabled\n', true],
  ['assessments disabled\n', false],
  ['spctl: unrecognized option\n', undefined],
] as const)('spctl: %s', ([told, on]) => {
  expect(text.parseGatekeeper(told)).toBe(on);
});

test.for([
  ['Firewall is enabled. (State = 1) \n', true],
  ['Firewall is blocking all non-essential incoming connections. (State = 2) \n', true],
  ['Firewall is disabled. (State = 0) \n', false],
  ['Firewall settings cannot be modified from command line on managed Mac computers.\n', undefined],
] as const)('socketfilterfw --getglobalstate: %s', ([told, on]) => {
  expect(text.parseFirewall(told)).toBe(on);
});

test.for([
  ['Stealth mode enabled \n', true],
  ['Firewall stealth mode is on\n', true],
  ['Stealth mode disabled \n', false],
  ['Firewall stealth mode is off\n', false],
  ['', undefined],
] as const)('socketfilterfw --getstealthmode: %s', ([told, on]) => {
  expect(text.parseStealth(told)).toBe(on);
});

test.for([
  ['\n2026-11-23 12:00:00.000 sysadminctl[512:4023] screenLock delay is immediate\n', 0],
  ['\n2026-11-23 12:00:00.000 sysadminctl[512:4023] screenLock delay is 300 seconds\n', 300],
  ['\n2026-11-23 12:00:00.000 sysadminctl[512:4023] screenLock is off\n', null],
  ['Usage: sysadminctl\n', undefined],
] as const)('sysadminctl: %s', ([told, seconds]) => {
  expect(text.parseScreenLock(told)).toBe(seconds);
});

test.for([
  ['No such key: AuthenticationAuthority\n', false],
  [
    'AuthenticationAuthority:\n ;ShadowHash;HASHLIST:<SALTED-SHA512-PBKDF2> ;DisabledUser;;ShadowHash;\n',
    false,
  ],
  [
    'AuthenticationAuthority: ;ShadowHash;HASHLIST:<SALTED-SHA512-PBKDF2,SRP-RFC5054-4096-SHA512-PBKDF2>\n',
    true,
  ],
  ['<dscl_cmd> DS Error: -14136 (eDSRecordNotFound)\n', undefined],
] as const)('dscl, root: %s', ([told, may]) => {
  expect(text.parseRootLogin(told)).toBe(may);
});

test.for([
  ['GroupMembership: root ada _mbsetupuser bob\n', ['ada', 'bob']],
  ['GroupMembership: root\n', []],
  ['No such key: GroupMembership\n', undefined],
] as const)('dscl, admin: %s', ([told, names]) => {
  expect(text.parseMembers(told)).toEqual(names);
});

test.for([
  ['_debug_logging=0\n_remote_admin=0\n_remote_any=0\n_share_printers=1\n_user_cancel_any=0\n', true],
  ['_share_printers=0\n', false],
  ['cupsctl: Forbidden\n', undefined],
] as const)('cupsctl: %s', ([told, shared]) => {
  expect(text.parsePrinterSharing(told)).toBe(shared);
});

test.for([
  [
    'Battery Power:\n womp                 0\nAC Power:\n womp                 1\n powernap             1\n',
    true,
  ],
  ['AC Power:\n womp                 0\n', false],
  ['AC Power:\n sleep                1\n', undefined],
] as const)('pmset: %s', ([told, wakes]) => {
  expect(text.parseWake(told)).toBe(wakes);
});

test.for([
  ["nvram: Error getting variable - 'boot-args': (iokit/common) data was not found\n", []],
  ['boot-args\t-v keepsyms=1\n', []],
  [
    'boot-args\t-v amfi_get_out_of_my_way=1 cs_enforcement_disable=1\n',
    ['amfi_get_out_of_my_way=1', 'cs_enforcement_disable=1'],
  ],
  ['boot-args\tamfi_get_out_of_my_way=0\n', []],
  ['', undefined],
] as const)('nvram: %s', ([told, words]) => {
  expect(text.parseBootArguments(told)).toEqual(words);
});

const POLICIES = `Getting global account policies
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>policyCategoryAuthentication</key>
  <array>
    <dict>
      <key>policyContent</key>
      <string>(policyAttributeFailedAuthentications &lt; policyAttributeMaximumFailedAuthentications)</string>
      <key>policyIdentifier</key>
      <string>com.example.attempts</string>
      <key>policyParameters</key>
      <dict>
        <key>autoEnableInSeconds</key>
        <integer>900</integer>
        <key>policyAttributeMaximumFailedAuthentications</key>
        <integer>5</integer>
      </dict>
    </dict>
  </array>
  <key>policyCategoryPasswordContent</key>
  <array>
    <dict>
      <key>policyContent</key>
      <string>policyAttributePassword matches '^$|.{4,}+'</string>
      <key>policyIdentifier</key>
      <string>com.apple.defaultpasswordpolicy.fde</string>
    </dict>
    <dict>
      <key>policyContent</key>
      <string>policyAttributePassword matches '.{15,}'</string>
      <key>policyIdentifier</key>
      <string>com.example.length</string>
    </dict>
  </array>
</dict>
</plist>
`;

test.for([
  ['a profile’s', POLICIES, {passwordLength: 15, failedLogins: 5}],
  ['none', 'Getting global account policies\n\n', {passwordLength: 0, failedLogins: 0}],
  ['something else', 'Error: not authorized\n', undefined],
  ['half a list', 'Getting global account policies\n<?xml version="1.0"?><plist><dict>', undefined],
] as const)('pwpolicy: %s', ([, told, rules]) => {
  expect(text.parsePasswordPolicies(told)).toEqual(rules);
});

test.for([
  [
    'disabled services = {\n\t"com.openssh.sshd" => enabled\n\t"com.apple.smbd" => disabled\n}\n',
    {'com.openssh.sshd': true, 'com.apple.smbd': false},
  ],
  [
    '\tdisabled services = {\n\t\t"com.openssh.sshd" => false\n\t\t"com.apple.ftpd" => true\n\t}\n',
    {'com.openssh.sshd': true, 'com.apple.ftpd': false},
  ],
  ['', {}],
] as const)('launchctl: %s', ([told, services]) => {
  expect(text.parseLaunchServices(told)).toEqual(services);
});

test('whatever a program writes is read without an error, and a long line without a wait', () => {
  const parsers: readonly ((told: string) => unknown)[] = [
    text.parseBootArguments,
    text.parseCsrutil,
    text.parseFileVault,
    text.parseFirewall,
    text.parseGatekeeper,
    text.parseLaunchServices,
    text.parseMembers,
    text.parsePasswordPolicies,
    text.parsePrinterSharing,
    text.parseRootLogin,
    text.parseScreenLock,
    text.parseStealth,
    text.parseWake,
  ];
  fc.assert(
    fc.property(fc.string({maxLength: 2000}), (told) => {
      for (const parse of parsers) parse(told);
    }),
  );
  const long = `GroupMembership: ${'a '.repeat(400_000)}\n"${'x'.repeat(400_000)}" => enabled\nboot-args\t${' amfi'.repeat(100_000)}`;
  const answers = parsers.map((parse) => parse(long));

  // Kernel arguments that are none of those, services whose names are too long, and nothing else.
  expect(answers.filter((answer) => answer !== undefined)).toEqual([[], {}]);
});
