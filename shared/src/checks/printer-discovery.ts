import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that the device takes in no printer a stranger announces. */
export const printerDiscovery: BoundCheck = defineCheck({
  id: 'printer-discovery',
  category: 'network',
  platforms: ['linux'],
  needs: ['printerDiscovery', 'services'],
  minutes: 3,
  remedies: [{platform: 'linux', command: 'sudo systemctl disable --now cups-browsed'}],
  references: ['CIS Debian 12: 2.1.11'],
  text: {
    en: {
      title: 'No stranger can add printers to this device',
      failure: 'Strangers can add printers to this device',
      why: 'Somebody in the network announces a printer whose description carries a command; it runs at the next print job (CVE-2024-47176 and CVE-2024-47177).',
      look: 'Run: grep BrowseRemoteProtocols /etc/cups/cups-browsed.conf – the word cups should not stand there; or systemctl is-enabled cups-browsed.',
      remedy: [
        'Stop cups-browsed for good, or set BrowseRemoteProtocols none in /etc/cups/cups-browsed.conf.',
        'Printers in the same network are still found by the print dialogue itself (IPP Everywhere).',
      ],
    },
    de: {
      title: 'Kein Fremder kann diesem Gerät Drucker hinzufügen',
      failure: 'Fremde können diesem Gerät Drucker hinzufügen',
      why: 'Jemand im Netz kündigt einen Drucker an, dessen Beschreibung einen Befehl enthält; er läuft beim nächsten Druckauftrag (CVE-2024-47176 und CVE-2024-47177).',
      look: 'Führen Sie aus: grep BrowseRemoteProtocols /etc/cups/cups-browsed.conf – das Wort cups sollte dort nicht stehen; oder systemctl is-enabled cups-browsed.',
      remedy: [
        'Beenden Sie cups-browsed dauerhaft, oder setzen Sie in /etc/cups/cups-browsed.conf BrowseRemoteProtocols none.',
        'Drucker im selben Netz findet der Druckdialog weiterhin selbst (IPP Everywhere).',
      ],
    },
  },
  judge({printerDiscovery: {installed, protocols}, services: {enabled}}) {
    if (!installed) return {status: 'not-applicable', why: 'cups-browsed is not installed'};
    if (!enabled.includes('cups-browsed') || !protocols.includes('cups')) return {status: 'pass'};
    return {status: 'fail', evidence: [`BrowseRemoteProtocols ${protocols.join(' ')}`]};
  },
});
