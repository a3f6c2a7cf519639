import {expect, test} from 'vitest';

import type {CheckResult} from '../checks/index.ts';
import {configureActions} from './configure.ts';

function failed(id: string): CheckResult {
  return {id, category: 'network', weight: 8, status: 'fail', share: 0, evidence: []};
}

function system(family: 'linux' | 'windows' | 'macos') {
  const id = family === 'linux' ? 'debian' : family;
  return {family, id, name: family, version: '1', arch: 'x64'} as const;
}

test.for([
  ['linux', 'sudo apt-get install ufw', 10],
  ['windows', 'Set-NetFirewallProfile -All -Enabled True', 3],
  ['macos', 'sudo /usr/libexec/ApplicationFirewall/socketfilterfw --setglobalstate on', 2],
] as const)('the firewall is put right as %s does it', ([family, command, minutes]) => {
  const [action] = configureActions([failed('firewall')], system(family));

  expect(action?.command?.startsWith(command)).toBe(true);
  expect(action?.minutes).toBe(minutes);
});

test('a restart is one of the system that asks for it', () => {
  const results = [failed('incoming-redirects')];

  expect(configureActions(results, system('linux'))[0]?.restart).toBe(false);
  expect(configureActions(results, system('windows'))[0]?.restart).toBe(true);
});

test.for([
  ['browser-extensions', 'disable-extension'],
  ['extension-sources', 'disable-extension'],
  ['safe-browsing', 'configure'],
] as const)('%s asks for %s', ([id, kind]) => {
  const [action] = configureActions([failed(id)], system('linux'));

  expect([action?.id, action?.kind, action?.product]).toEqual([`sca-_-${id}`, kind, id]);
});
