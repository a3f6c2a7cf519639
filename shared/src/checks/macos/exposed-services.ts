import {type BoundCheck, defineCheck} from '../check.ts';
import {judgeListeners} from '../kit/listeners.ts';

/** This check verifies that no database, remote desktop or clear-text service of a Mac can be reached by others. */
export const exposedServicesOnMacos: BoundCheck = defineCheck({
  id: 'exposed-services',
  category: 'network',
  platforms: ['macos'],
  needs: ['listeners'],
  minutes: 15,
  remedies: [{platform: 'macos', settings: 'x-apple.systempreferences:com.apple.Sharing-Settings.extension'}],
  references: [],
  text: {
    en: {
      title: 'No database or clear-text service is open to others',
      failure: 'A database or clear-text service is open to others',
      why: 'Attackers search whole networks for these ports, read passwords that pass in clear, and copy databases that ask for none.',
      look: 'Run in Terminal: netstat -anp tcp | grep LISTEN – the addresses 127.0.0.1 and ::1 are this device alone; * is everybody.',
      remedy: [
        'Switch services of macOS you do not need off: open System Settings, General, Sharing.',
        'Bind other services to 127.0.0.1 in their own configuration (bind-address, listen_addresses).',
        'Stop them when nobody uses them, as their maker says; those of Homebrew: brew services stop.',
      ],
    },
    de: {
      title: 'Keine Datenbank und kein Klartextdienst ist für andere offen',
      failure: 'Eine Datenbank oder ein Klartextdienst ist für andere offen',
      why: 'Angreifer suchen ganze Netze nach diesen Anschlüssen ab, lesen im Klartext übertragene Passwörter mit und kopieren Datenbanken, die keines verlangen.',
      look: 'Führen Sie im Terminal aus: netstat -anp tcp | grep LISTEN – die Adressen 127.0.0.1 und ::1 sind nur dieses Gerät; * sind alle.',
      remedy: [
        'Schalten Sie nicht benötigte Dienste von macOS aus: Öffnen Sie Systemeinstellungen, Allgemein, Teilen.',
        'Binden Sie andere Dienste in ihrer Konfiguration an 127.0.0.1 (bind-address, listen_addresses).',
        'Beenden Sie sie, wenn niemand sie nutzt, wie ihr Hersteller es angibt; die von Homebrew: brew services stop.',
      ],
    },
  },
  judge: ({listeners}) => judgeListeners(listeners),
});
