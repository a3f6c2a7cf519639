import {type BoundCheck, defineCheck} from './check.ts';

const UNCHECKED = new Set(['no', 'off']);

/** This check verifies that the SSH client trusts no server with your keys, and notices exchanged ones. */
export const agentForwarding: BoundCheck = defineCheck({
  id: 'agent-forwarding',
  category: 'application',
  platforms: ['linux'],
  needs: ['sshClient'],
  minutes: 5,
  remedies: [{platform: 'linux'}],
  references: [],
  text: {
    en: {
      title: 'SSH hands your keys to no server and knows servers again',
      failure: 'SSH hands your keys on or does not know servers again',
      why: 'Whoever rules a server you log in to uses your forwarded agent to log in elsewhere as you; without the check of host keys he need only stand in between.',
      look: 'Run: grep -rniE "ForwardAgent|StrictHostKeyChecking" ~/.ssh/config /etc/ssh/ssh_config /etc/ssh/ssh_config.d – neither yes for Host *, nor no.',
      remedy: [
        'Take ForwardAgent yes out of Host *; use ProxyJump to reach servers behind another.',
        'Take out StrictHostKeyChecking no; accept-new is enough for new servers.',
      ],
    },
    de: {
      title: 'SSH gibt Ihre Schlüssel nicht weiter und erkennt Server wieder',
      failure: 'SSH gibt Schlüssel weiter oder erkennt Server nicht wieder',
      why: 'Wer einen Server beherrscht, an dem Sie sich anmelden, nutzt Ihren weitergeleiteten Agenten, um sich anderswo als Sie anzumelden; ohne Prüfung der Host-Schlüssel muss er nur dazwischensitzen.',
      look: 'Führen Sie aus: grep -rniE "ForwardAgent|StrictHostKeyChecking" ~/.ssh/config /etc/ssh/ssh_config /etc/ssh/ssh_config.d – weder yes bei Host * noch no.',
      remedy: [
        'Entfernen Sie ForwardAgent yes aus Host *; benutzen Sie ProxyJump, um Server hinter einem anderen zu erreichen.',
        'Entfernen Sie StrictHostKeyChecking no; für neue Server genügt accept-new.',
      ],
    },
  },
  judge({sshClient}) {
    const bad = sshClient.filter(({keyword, value}) =>
      keyword === 'forwardagent' ? value !== 'no' : UNCHECKED.has(value),
    );
    if (bad.length === 0) return {status: 'pass'};
    const evidence = bad.map(({file, host, keyword, value}) => `${file}: Host ${host}: ${keyword} ${value}`);
    // For single named servers it may be meant.
    return {status: 'fail', share: bad.some(({host}) => host.includes('*')) ? 0 : 0.7, evidence};
  },
});
