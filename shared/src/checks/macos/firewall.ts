import type {BoundCheck} from '../check.ts';
import {macStateCheck} from '../kit/mac-state.ts';

/** This check verifies that macOS’ own firewall is on. */
export const firewallOnMacos: BoundCheck = macStateCheck({
  id: 'firewall',
  category: 'network',
  minutes: 2,
  references: ['CIS macOS 26: 2.2.1'],
  settings: 'x-apple.systempreferences:com.apple.Network-Settings.extension?Firewall',
  command: 'sudo /usr/libexec/ApplicationFirewall/socketfilterfw --setglobalstate on',
  state: 'firewall',
  right: true,
  evidence: 'Firewall is disabled. (State = 0)',
  text: {
    en: {
      title: 'A firewall refuses incoming connections',
      failure: 'No firewall refuses incoming connections',
      why: 'Every service a program opens by accident or by default is at once within reach of anybody in the same network.',
      look: 'Run in Terminal: /usr/libexec/ApplicationFirewall/socketfilterfw --getglobalstate – it should print: Firewall is enabled.',
      remedy: ['Open System Settings, Network, Firewall, and turn it on.', 'Or run the command in Terminal.'],
    },
    de: {
      title: 'Eine Firewall weist eingehende Verbindungen ab',
      failure: 'Keine Firewall weist eingehende Verbindungen ab',
      why: 'Jeder Dienst, den ein Programm versehentlich oder von Haus aus öffnet, ist sofort für alle im selben Netz erreichbar.',
      look: 'Führen Sie im Terminal aus: /usr/libexec/ApplicationFirewall/socketfilterfw --getglobalstate – es sollte erscheinen: Firewall is enabled.',
      remedy: [
        'Öffnen Sie Systemeinstellungen, Netzwerk, Firewall und schalten Sie sie ein.',
        'Oder führen Sie den Befehl im Terminal aus.',
      ],
    },
  },
});
