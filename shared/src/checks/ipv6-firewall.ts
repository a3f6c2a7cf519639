import {type BoundCheck, defineCheck} from './check.ts';
import {startsOne} from './kit/service.ts';

/** This check verifies that the firewall covers IPv6 too. */
export const ipv6Firewall: BoundCheck = defineCheck({
  id: 'ipv6-firewall',
  category: 'network',
  platforms: ['linux'],
  needs: ['firewall', 'services'],
  minutes: 5,
  remedies: [
    {platform: 'linux', command: "sudo sed -i 's/^IPV6=.*/IPV6=yes/' /etc/default/ufw && sudo ufw reload"},
  ],
  references: ['CIS Debian 12: 4.4.3.1'],
  text: {
    en: {
      title: 'The firewall refuses incoming IPv6 connections too',
      failure: 'The firewall lets IPv6 pass',
      why: 'Nearly every network speaks IPv6 beside IPv4; an attacker simply takes the other address of the device, where no rule stops him.',
      look: 'Run: sudo ip6tables -S INPUT; sudo nft list ruleset – a chain for ip6 or inet with hook input should have the policy drop.',
      remedy: [
        'ufw: set IPV6=yes in /etc/default/ufw and reload it.',
        'nftables: write table inet instead of table ip. iptables: keep a file rules.v6 with the policy DROP as well.',
      ],
    },
    de: {
      title: 'Die Firewall weist auch eingehende IPv6-Verbindungen ab',
      failure: 'Die Firewall lässt IPv6 durch',
      why: 'Fast jedes Netz spricht neben IPv4 auch IPv6; ein Angreifer nimmt einfach die andere Adresse des Geräts, wo ihn keine Regel aufhält.',
      look: 'Führen Sie aus: sudo ip6tables -S INPUT; sudo nft list ruleset – eine Kette für ip6 oder inet mit hook input sollte die Regel policy drop haben.',
      remedy: [
        'ufw: Setzen Sie in /etc/default/ufw IPV6=yes und laden Sie ufw neu.',
        'nftables: Schreiben Sie table inet statt table ip. iptables: Führen Sie auch eine Datei rules.v6 mit der Regel DROP.',
      ],
    },
  },
  judge({firewall: {ufw, nftables, iptables, firewalld}, services: {enabled}}) {
    if (ufw?.enabled) return ufw.ipv6 ? {status: 'pass'} : {status: 'fail', evidence: ['ufw: IPV6=no']};
    // Its zones hold for both (firewalld.zones(5)).
    if (firewalld && startsOne(enabled, ['firewalld'])) return {status: 'pass'};
    if (nftables?.filtersInput && startsOne(enabled, ['nftables'])) {
      if (nftables.filtersIpv6) return {status: 'pass'};
      return {status: 'fail', evidence: ['nftables.conf: table ip']};
    }
    if (iptables && startsOne(enabled, ['netfilter-persistent', 'iptables-persistent', 'iptables'])) {
      if (iptables.ipv6 === undefined)
        return {status: 'unknown', why: 'the rules for IPv6 could not be read'};
      if (iptables.ipv6 === 'drop') return {status: 'pass'};
      return {status: 'fail', evidence: [`rules.v6: ${iptables.ipv6}`]};
    }
    return {status: 'not-applicable', why: 'no firewall filters IPv4 either'};
  },
});
