import {type BoundCheck, defineCheck} from './check.ts';
import {judgeListeners} from './kit/listeners.ts';

/** This check verifies that no database, remote desktop or clear-text service can be reached by other devices. */
export const exposedServices: BoundCheck = defineCheck({
  id: 'exposed-services',
  category: 'network',
  platforms: ['linux'],
  needs: ['listeners'],
  minutes: 15,
  remedies: [{platform: 'linux'}],
  references: ['Lynis NETW-3012'],
  text: {
    en: {
      title: 'No database or clear-text service is open to others',
      failure: 'A database or clear-text service is open to others',
      why: 'Attackers search whole networks for these ports, read passwords that pass in clear, and copy databases that ask for none.',
      look: 'Run: ss -tuln – the addresses 127.0.0.1 and ::1 are this device alone; 0.0.0.0, * and [::] are everybody.',
      remedy: [
        'Bind the service to 127.0.0.1 in its own configuration (bind-address, listen_addresses).',
        'Stop and disable it when nobody uses it: systemctl disable --now.',
        'Where others need it, let the firewall admit these addresses alone.',
      ],
    },
    de: {
      title: 'Keine Datenbank und kein Klartextdienst ist für andere offen',
      failure: 'Eine Datenbank oder ein Klartextdienst ist für andere offen',
      why: 'Angreifer suchen ganze Netze nach diesen Anschlüssen ab, lesen im Klartext übertragene Passwörter mit und kopieren Datenbanken, die keines verlangen.',
      look: 'Führen Sie aus: ss -tuln – die Adressen 127.0.0.1 und ::1 sind nur dieses Gerät; 0.0.0.0, * und [::] sind alle.',
      remedy: [
        'Binden Sie den Dienst in seiner Konfiguration an 127.0.0.1 (bind-address, listen_addresses).',
        'Beenden und deaktivieren Sie ihn, wenn ihn niemand nutzt: systemctl disable --now.',
        'Wo andere ihn brauchen, lassen Sie durch die Firewall nur deren Adressen zu.',
      ],
    },
  },
  judge: ({listeners}) => judgeListeners(listeners),
});
