import type {CheckResult} from '@plimsoll/shared/checks';

import type {Change, Fix, FixFacts} from './fix.ts';
import {settingFix} from './setting-fix.ts';
import {hasUfw} from './settings/firewall.ts';

/** Refuses what nobody asked for, by ufw; where sshd listens, the way in by SSH stays open. */
export const firewall: Fix = settingFix({
  id: 'firewall',
  collectors: ['firewall', 'services', 'dpkg'],
  async describe(facts, check) {
    const {system} = facts;
    const other = otherFilter(check);
    if (other !== undefined) return `${other} is set up already; two filters would be in each other’s way`;
    const installed = await hasUfw(system);
    if (!installed && (await system.stat('/usr/bin/apt-get')) === undefined) return 'ufw is missing';
    return [
      ...(installed ? [] : [{name: 'ufw', from: '–', to: '+', archive: 'apt-get install'}]),
      ...listeners(facts),
      {name: 'ufw default incoming', from: '?', to: 'deny', archive: '/etc/default/ufw'},
      {name: 'ufw', from: 'inactive', to: 'active', archive: '/etc/ufw/ufw.conf'},
    ];
  },
});

/** A filter that starts with the system and lets everything in: whoever set it up should decide. */
function otherFilter({evidence}: CheckResult): string | undefined {
  return evidence
    .map((line) => /^(?<name>nftables|iptables|firewalld): /.exec(line)?.groups?.['name'])
    .find((name) => name !== undefined);
}

const LOCAL = /^(?:127\.|::1$|\[::1\])/;

/** What can be reached from elsewhere now, and whether it still can be afterwards. */
function listeners({snapshot}: FixFacts): Change[] {
  const changes = new Map<string, Change>();
  for (const {name: program, listeners: open = []} of snapshot.software) {
    for (const {address, port, protocol} of open) {
      if (LOCAL.test(address)) continue;
      const name = `${program} ${port}/${protocol}`;
      const to = program === 'openssh-server' ? 'reachable (ufw allow)' : 'refused';
      changes.set(name, {name, from: 'reachable', to, archive: 'ufw'});
    }
  }
  return [...changes.values()];
}
