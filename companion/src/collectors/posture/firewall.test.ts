import {expect, test} from 'vitest';

import {firewall, inputPolicy, nftablesOf} from './firewall.ts';
import {fakeSystem} from './formats/fake.ts';

/** As the Debian package nftables installs it: chains without a rule. */
const DEBIAN = `#!/usr/sbin/nft -f

flush ruleset

table inet filter {
	chain input {
		type filter hook input priority filter;
	}
	chain forward {
		type filter hook forward priority filter; policy drop;
	}
}
`;

test.for([
  ['', false],
  [DEBIAN, false],
  [DEBIAN.replace('hook input priority filter;', 'hook input priority filter; policy drop;'), true],
  [
    DEBIAN.replace(
      'hook input priority filter;',
      'hook input priority 0; tcp dport 22 accept; counter drop;',
    ),
    true,
  ],
  ['chain input { type filter hook input priority 0; # policy drop\n}', false],
  ['}}}}{{{{;;;;', false],
] as const)('nftables %j refuses the rest: %s', ([text, refuses]) => {
  expect(nftablesOf(text).filtersInput).toBe(refuses);
});

test.for([
  ['inet', true],
  ['ip6', true],
  ['ip', false],
  ['', false],
] as const)('a table of the family %j holds for IPv6: %s', ([family, ipv6]) => {
  const text = `table ${family} filter {\n chain input {\n type filter hook input priority 0; policy drop;\n }\n}\n`;

  expect(nftablesOf(text)).toEqual({filtersInput: true, filtersIpv6: ipv6});
});

test('rules for IPv4 alone leave IPv6 open', async () => {
  const system = fakeSystem({'/etc/iptables/rules.v4': '*filter\n:INPUT DROP [0:0]\n'});

  expect((await firewall.collect(system, AbortSignal.any([])))?.facts?.firewall).toEqual({
    iptables: {policies: ['drop'], ipv6: 'accept'},
    firewalld: false,
  });
});

test.for([
  ['*filter\n:INPUT DROP [0:0]\n:FORWARD ACCEPT [0:0]\nCOMMIT\n', 'drop'],
  ['*nat\n:INPUT DROP [0:0]\n*filter\n:INPUT ACCEPT [0:0]\nCOMMIT\n', 'accept'],
  ['', 'accept'],
] as const)('iptables %j has the policy %s', ([text, policy]) => {
  expect(inputPolicy(text)).toBe(policy);
});

test('reads ufw, and says which rules it may not read', async () => {
  const system = fakeSystem({
    '/etc/ufw/ufw.conf': '# enabled on boot\nENABLED=yes\nLOGLEVEL=low\n',
    '/etc/default/ufw': 'IPV6=yes\nDEFAULT_INPUT_POLICY="DROP"\n',
    '/etc/iptables/rules.v4': {refused: 'EACCES'},
    '/usr/sbin/firewalld': '',
  });

  expect(await firewall.collect(system, AbortSignal.any([]))).toEqual({
    facts: {
      firewall: {
        ufw: {enabled: true, incoming: 'drop', ipv6: true},
        iptables: {policies: [], ipv6: 'accept'},
        firewalld: true,
      },
    },
    notes: ['/etc/iptables/rules.v4: EACCES'],
  });
});

test('a device without any has none', async () => {
  expect(await firewall.collect(fakeSystem({}), AbortSignal.any([]))).toEqual({
    facts: {firewall: {firewalld: false}},
    notes: [],
  });
});
