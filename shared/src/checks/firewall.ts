import type {FirewallFact} from '../inventory/index.ts';
import {type BoundCheck, defineCheck} from './check.ts';
import {startsOne} from './kit/service.ts';

/** This check verifies that a packet filter starts with the system and refuses what nobody asked for. */
export const firewall: BoundCheck = defineCheck({
  id: 'firewall',
  category: 'network',
  platforms: ['linux'],
  needs: ['firewall', 'services'],
  minutes: 10,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command:
        'sudo apt-get install ufw && sudo ufw default deny incoming && sudo ufw allow OpenSSH; sudo ufw enable',
    },
  ],
  references: ['Lynis FIRE-4590'],
  text: {
    en: {
      title: 'A firewall refuses incoming connections',
      failure: 'No firewall refuses incoming connections',
      why: 'Every service a program opens by accident or by default is at once within reach of anybody in the same network.',
      look: 'Run: sudo ufw status verbose – or sudo nft list ruleset; a chain at hook input should have the policy drop.',
      remedy: [
        'Install ufw and refuse incoming connections by default.',
        'Allow what you use from elsewhere, such as SSH, before you switch it on.',
        'Switch it on: ufw enable.',
      ],
    },
    de: {
      title: 'Eine Firewall weist eingehende Verbindungen ab',
      failure: 'Keine Firewall weist eingehende Verbindungen ab',
      why: 'Jeder Dienst, den ein Programm versehentlich oder von Haus aus öffnet, ist sofort für alle im selben Netz erreichbar.',
      look: 'Führen Sie aus: sudo ufw status verbose – oder sudo nft list ruleset; eine Kette mit hook input sollte die Regel policy drop haben.',
      remedy: [
        'Installieren Sie ufw und weisen Sie eingehende Verbindungen grundsätzlich ab.',
        'Erlauben Sie vor dem Einschalten, was Sie von anderswo nutzen, etwa SSH.',
        'Schalten Sie sie ein: ufw enable.',
      ],
    },
  },
  judge({firewall: filter, services: {enabled}}) {
    const states = [
      ...ufw(filter),
      ...nftables(filter, enabled),
      ...iptables(filter, enabled),
      ...firewalld(filter, enabled),
    ];
    if (states.some(({refuses}) => refuses === true)) return {status: 'pass'};
    const now = filter.running?.filtersInput;
    if (states.some(({refuses}) => refuses === undefined)) {
      if (now === true) return {status: 'pass'};
      return {status: 'unknown', why: 'a firewall is enabled, but its rules could not be read'};
    }
    // Started by hand or by a program of its own: nothing says that it will be there after a restart.
    if (now === true) return {status: 'fail', share: 0.7, evidence: ['filters now, not enabled at start']};
    if (states.length > 0)
      return {status: 'fail', share: 0.3, evidence: states.map(({name}) => `${name}: accept`)};
    return {status: 'fail', evidence: ['not enabled: ufw, firewalld, nftables, netfilter-persistent']};
  },
});

/** A packet filter that starts with the system; `refuses` is undefined when its rules could not be read. */
interface State {
  readonly name: string;
  readonly refuses: boolean | undefined;
}

function ufw({ufw: own}: FirewallFact): State[] {
  return own?.enabled ? [{name: 'ufw', refuses: own.incoming === 'drop' || own.incoming === 'reject'}] : [];
}

function nftables({nftables: own}: FirewallFact, enabled: readonly string[]): State[] {
  return own && startsOne(enabled, ['nftables']) ? [{name: 'nftables', refuses: own.filtersInput}] : [];
}

function iptables({iptables: own}: FirewallFact, enabled: readonly string[]): State[] {
  if (!own || !startsOne(enabled, ['netfilter-persistent', 'iptables-persistent', 'iptables'])) return [];
  const {policies} = own;
  const refuses = policies.length === 0 ? undefined : policies.every((policy) => policy === 'drop');
  return [{name: 'iptables', refuses}];
}

/** firewalld's zones refuse what they do not name; only the zone `trusted` would not. */
function firewalld({firewalld: installed}: FirewallFact, enabled: readonly string[]): State[] {
  return installed && startsOne(enabled, ['firewalld']) ? [{name: 'firewalld', refuses: true}] : [];
}
