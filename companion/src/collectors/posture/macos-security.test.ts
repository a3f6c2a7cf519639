import {expect, test} from 'vitest';

import type {System} from '../../system/system.ts';
import {type FakeEntry, fakeSystem} from './formats/fake.ts';
import {macosSecurity} from './macos-security.ts';
import {macosSharing} from './macos-sharing.ts';

// Tested on recorded outputs only: no test runs on macOS.

const never = AbortSignal.any([]);

/** Outputs by program and arguments; sysadminctl and nvram write to their error output. */
const TOLD: Readonly<Record<string, string>> = {
  'fdesetup status': 'FileVault is On.\n',
  'csrutil status': 'System Integrity Protection status: enabled.\n',
  'csrutil authenticated-root status': 'Authenticated Root status: enabled\n',
  'spctl --status': 'assessments enabled\n',
  'socketfilterfw --getglobalstate': 'Firewall is disabled. (State = 0) \n',
  'socketfilterfw --getstealthmode': 'Firewall stealth mode is off\n',
  'sysadminctl -screenLock status':
    '2026-11-23 12:00:00.000 sysadminctl[512:4023] screenLock delay is 300 seconds\n',
  'dscl . -read /Users/root AuthenticationAuthority': 'No such key: AuthenticationAuthority\n',
  'dscl . -read /Groups/admin GroupMembership': 'GroupMembership: root ada\n',
  'pwpolicy -getaccountpolicies': 'Getting global account policies\n',
  'nvram boot-args': "nvram: Error getting variable - 'boot-args': (iokit/common) data was not found\n",
  cupsctl: '_share_printers=0\n',
  'pmset -g custom': 'AC Power:\n womp                 1\n',
  'launchctl print-disabled system': 'disabled services = {\n\t"com.openssh.sshd" => enabled\n}\n',
};
const TO_STDERR = new Set(['sysadminctl', 'nvram']);

function fakeMac(files: Readonly<Record<string, FakeEntry>>, told = TOLD): System {
  return fakeSystem(files, {
    platform: 'darwin',
    run: async (program, args) => {
      const text = told[[program, ...args].join(' ')];
      if (text === undefined)
        return {outcome: 'missing', code: null, stdout: '', stderr: '', truncated: false};
      const [stdout, stderr] = TO_STDERR.has(program) ? ['', text] : [text, ''];
      return {outcome: 'exited', code: program === 'nvram' ? 1 : 0, stdout, stderr, truncated: false};
    },
  });
}

test('collects what each program says', async () => {
  const system = fakeMac({
    '/Library/Extensions/HighPointRR.kext/Contents/Info.plist': '',
    '/Library/Extensions/Foo.kext/Contents/Info.plist': '',
    '/Library/Application Support/Apple/Remote Desktop/RemoteManagement.launchd': '',
  });

  expect((await macosSecurity.collect(system, never))?.facts?.macSecurity).toEqual({
    fileVault: true,
    systemIntegrity: true,
    signedVolume: true,
    gatekeeper: true,
    firewall: false,
    stealth: false,
    screenLockSeconds: 300,
    rootLogin: false,
    administrators: ['ada'],
    passwordLength: 0,
    failedLogins: 0,
    weakBootArguments: [],
    printerSharing: false,
    wakesForNetwork: true,
    kernelExtensions: ['Foo.kext'],
    remoteManagement: true,
  });
});

test('what is not told is left out', async () => {
  const system = fakeMac({'/Library/Extensions': {refused: 'EPERM'}}, {});

  expect((await macosSecurity.collect(system, never))?.facts?.macSecurity).toEqual({remoteManagement: false});
});

test('launchd says what was switched on; without it nobody knows', async () => {
  expect(await macosSharing.collect(fakeMac({}), never)).toEqual({
    facts: {launchServices: {'com.openssh.sshd': true}},
  });
  await expect(macosSharing.collect(fakeMac({}, {}), never)).rejects.toThrow('launchctl: missing');
});
