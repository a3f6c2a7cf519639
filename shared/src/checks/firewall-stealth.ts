import type {BoundCheck} from './check.ts';
import {macStateCheck} from './kit/mac-state.ts';

/** This check verifies that the device does not answer probes (stealth mode). */
export const firewallStealth: BoundCheck = macStateCheck({
  id: 'firewall-stealth',
  category: 'network',
  minutes: 2,
  references: [],
  settings: 'x-apple.systempreferences:com.apple.Network-Settings.extension?Firewall',
  command: 'sudo /usr/libexec/ApplicationFirewall/socketfilterfw --setstealthmode on',
  state: 'stealth',
  right: true,
  evidence: 'Firewall stealth mode is off',
  text: {
    en: {
      title: 'The device does not answer probes',
      failure: 'The device answers probes',
      why: 'Attackers look for devices in a network first; one that answers is tried next.',
      look: 'Run in Terminal: /usr/libexec/ApplicationFirewall/socketfilterfw --getstealthmode – it should say that stealth mode is on.',
      remedy: [
        'Open System Settings, Network, Firewall, Options, and turn Enable stealth mode on.',
        'Or run the command in Terminal.',
      ],
    },
    de: {
      title: 'Das Gerät antwortet nicht auf Suchanfragen',
      failure: 'Das Gerät antwortet auf Suchanfragen',
      why: 'Angreifer suchen zuerst nach Geräten im Netz; eines, das antwortet, wird als Nächstes versucht.',
      look: 'Führen Sie im Terminal aus: /usr/libexec/ApplicationFirewall/socketfilterfw --getstealthmode – es sollte gemeldet werden, dass der Tarnmodus (stealth mode) an ist.',
      remedy: [
        'Öffnen Sie Systemeinstellungen, Netzwerk, Firewall, Optionen und schalten Sie den Tarnmodus ein.',
        'Oder führen Sie den Befehl im Terminal aus.',
      ],
    },
  },
});
