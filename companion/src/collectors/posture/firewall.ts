import type {FirewallFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {clip, contentLines, tryRead} from './formats/read.ts';

/** The configuration of the four packet filters Debian offers; the rules in the kernel only root may see. */
export const firewall: Collector = {
  id: 'firewall',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/etc', names: /^nftables\.conf$/},
    {folder: '/etc/ufw'},
    {folder: '/etc/default', names: /^ufw$/},
    {folder: '/etc/iptables'},
  ],
  async collect(system) {
    const notes: string[] = [];
    const ufw = await readUfw(system);
    const nftables = await system.readText('/etc/nftables.conf');
    const iptables = await readIptables(system, notes);
    const fact: FirewallFact = {
      ...(ufw === undefined ? {} : {ufw}),
      ...(nftables === undefined ? {} : {nftables: nftablesOf(nftables)}),
      ...(iptables === undefined ? {} : {iptables}),
      firewalld: (await system.stat('/usr/sbin/firewalld')) !== undefined,
    };
    return {facts: {firewall: fact}, notes};
  },
};

async function readUfw(system: System): Promise<FirewallFact['ufw']> {
  const conf = await system.readText('/etc/ufw/ufw.conf');
  if (conf === undefined) return undefined;
  const defaults = (await system.readText('/etc/default/ufw')) ?? '';
  return {
    enabled: assigned(conf, 'ENABLED') === 'yes',
    // ufw's own default is to deny.
    incoming: clip(assigned(defaults, 'DEFAULT_INPUT_POLICY') ?? 'drop'),
    // As ufw takes it when the line is absent.
    ipv6: assigned(defaults, 'IPV6') === 'yes',
  };
}

const IPV6 = '/etc/iptables/rules.v6';
const RULES = ['/etc/iptables/rules.v4', IPV6];

async function readIptables(system: System, notes: string[]): Promise<FirewallFact['iptables']> {
  const policies: string[] = [];
  let found = false;
  let ipv6: string | undefined = 'accept';
  for (const path of RULES) {
    const read = await tryRead(system, path);
    if (!read.ok) notes.push(read.note);
    if (path === IPV6) ipv6 = read.ok ? inputPolicy(read.text ?? '') : undefined;
    found ||= !read.ok || read.text !== undefined;
    if (read.ok && read.text !== undefined) policies.push(inputPolicy(read.text));
  }
  return found ? {policies, ...(ipv6 === undefined ? {} : {ipv6})} : undefined;
}

const POLICY = /^:INPUT (?<policy>[A-Z]+)/;

/** Policy of the INPUT chain in the table `filter` of an iptables-save file; `accept` when it sets none. */
export function inputPolicy(text: string): string {
  let table = '';
  for (const line of contentLines(text)) {
    if (line.startsWith('*')) table = line.slice(1);
    const policy = POLICY.exec(line)?.groups?.['policy'];
    if (table === 'filter' && policy !== undefined) return policy.toLowerCase();
  }
  return 'accept';
}

const TABLE = /^table\s+(?:(?<family>ip|ip6|inet|arp|bridge|netdev)\s+)?\S+$/;
const HOOK = /^type\s+filter\s+hook\s+input\b/;
const POLICY_DROP = /\bpolicy\s+drop\b/;
const LAST_RULE = /^(?:counter\s+)?(?:drop|reject)\b/;

/** Whether a chain at the input hook turns away what no rule lets in, and whether its table holds for IPv6. */
export function nftablesOf(text: string): {readonly filtersInput: boolean; readonly filtersIpv6: boolean} {
  const families = filteringFamilies(text);
  return {
    filtersInput: families.length > 0,
    filtersIpv6: families.some((family) => family === 'inet' || family === 'ip6'),
  };
}

/** Families of the tables whose input chain refuses: by its policy, or by a rule that takes everything (nft(8)). */
function filteringFamilies(text: string): string[] {
  const families: string[] = [];
  let family = 'ip';
  let inInput = false;
  for (const line of contentLines(text.replaceAll(';', '\n').replaceAll(/[{}]/g, '\n$&\n'))) {
    const table = TABLE.exec(line)?.groups;
    if (table) family = table['family'] ?? 'ip';
    if (line === '}') inInput = false;
    if (HOOK.test(line)) inInput = true;
    if (inInput && (POLICY_DROP.test(line) || LAST_RULE.test(line))) families.push(family);
  }
  return families;
}

function assigned(text: string, key: string): string | undefined {
  const line = contentLines(text).findLast((entry) => entry.startsWith(`${key}=`));
  return line
    ?.slice(key.length + 1)
    .replaceAll(/^["']|["']$/g, '')
    .toLowerCase();
}
