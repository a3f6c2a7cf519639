import {type BoundCheck, defineCheck} from '../check.ts';
import {judgeListeners} from '../kit/listeners.ts';

/** Windows holds these open itself while its service Server runs; who may come in is the firewall's and the shares' to judge. */
const OWN: ReadonlySet<string> = new Set(['tcp 139', 'tcp 445']);

/** This check verifies that no database, remote desktop or clear-text service of a Windows device can be reached by others. */
export const exposedServicesOnWindows: BoundCheck = defineCheck({
  id: 'exposed-services',
  category: 'network',
  platforms: ['windows'],
  needs: ['listeners'],
  minutes: 15,
  remedies: [{platform: 'windows'}],
  references: [],
  text: {
    en: {
      title: 'No database or clear-text service is open to others',
      failure: 'A database or clear-text service is open to others',
      why: 'Attackers search whole networks for these ports, read passwords that pass in clear, and copy databases that ask for none.',
      look: 'Run in PowerShell: Get-NetTCPConnection -State Listen – the addresses 127.0.0.1 and ::1 are this device alone; 0.0.0.0 and :: are everybody.',
      remedy: [
        'Bind the service to 127.0.0.1 in its own configuration (bind-address, listen_addresses).',
        'Stop it when nobody uses it, and set its start to Disabled: open Services (services.msc).',
        'Where others need it, let an incoming rule of the firewall admit their addresses alone: open wf.msc.',
      ],
    },
    de: {
      title: 'Keine Datenbank und kein Klartextdienst ist für andere offen',
      failure: 'Eine Datenbank oder ein Klartextdienst ist für andere offen',
      why: 'Angreifer suchen ganze Netze nach diesen Anschlüssen ab, lesen im Klartext übertragene Passwörter mit und kopieren Datenbanken, die keines verlangen.',
      look: 'Führen Sie in PowerShell aus: Get-NetTCPConnection -State Listen – die Adressen 127.0.0.1 und ::1 sind nur dieses Gerät; 0.0.0.0 und :: sind alle.',
      remedy: [
        'Binden Sie den Dienst in seiner Konfiguration an 127.0.0.1 (bind-address, listen_addresses).',
        'Beenden Sie ihn, wenn ihn niemand nutzt, und setzen Sie seinen Start auf „Deaktiviert“: Öffnen Sie die Dienste (services.msc).',
        'Wo andere ihn brauchen, lassen Sie durch eine eingehende Regel der Firewall nur deren Adressen zu: Öffnen Sie wf.msc.',
      ],
    },
  },
  judge: ({listeners}) => judgeListeners(listeners, OWN),
});
