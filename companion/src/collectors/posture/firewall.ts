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
      ...(nftables === undefined ? {} : {nftables: {filtersInput: filtersInput(nftables)}}),
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
  };
}

const RULES = ['/etc/iptables/rules.v4', '/etc/iptables/rules.v6'];

async function readIptables(system: System, notes: string[]): Promise<FirewallFact['iptables']> {
  const policies: string[] = [];
  let found = false;
  for (const path of RULES) {
    const read = await tryRead(system, path);
    if (!read.ok) notes.push(read.note);
    found ||= !read.ok || read.text !== undefined;
    if (read.ok && read.text !== undefined) policies.push(inputPolicy(read.text));
  }
  return found ? {policies} : undefined;
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

const HOOK = /^type\s+filter\s+hook\s+input\b/;
const POLICY_DROP = /\bpolicy\s+drop\b/;
const LAST_RULE = /^(?:counter\s+)?(?:drop|reject)\b/;

/** Whether a chain at the input hook turns away what no rule lets in: its policy, or a rule that takes everything. */
export function filtersInput(text: string): boolean {
  let inInput = false;
  for (const line of contentLines(text.replaceAll(';', '\n').replaceAll(/[{}]/g, '\n$&\n'))) {
    if (line === '}') inInput = false;
    if (HOOK.test(line)) inInput = true;
    if (inInput && (POLICY_DROP.test(line) || LAST_RULE.test(line))) return true;
  }
  return false;
}

function assigned(text: string, key: string): string | undefined {
  const line = contentLines(text).findLast((entry) => entry.startsWith(`${key}=`));
  return line
    ?.slice(key.length + 1)
    .replaceAll(/^["']|["']$/g, '')
    .toLowerCase();
}
