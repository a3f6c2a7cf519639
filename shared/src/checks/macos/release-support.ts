import {type BoundCheck, defineCheck} from '../check.ts';
import {releaseSupport} from '../release-support.ts';

/** This check verifies that the release still gets security updates; judged as on Linux. */
export const releaseSupportOnMacos: BoundCheck = defineCheck({
  id: 'release-support',
  category: 'operating-system',
  platforms: ['macos'],
  needs: ['release'],
  minutes: 120,
  restart: true,
  remedies: [
    {platform: 'macos', settings: 'x-apple.systempreferences:com.apple.Software-Update-Settings.extension'},
  ],
  references: [],
  text: {
    en: {
      title: 'The release gets security updates',
      failure: 'The release no longer gets security updates',
      why: 'Errors found from now on stay open: attackers read the updates of newer releases and use what those close against the older ones.',
      look: 'Run in Terminal: sw_vers – Apple closes errors in the newest three versions of macOS.',
      remedy: [
        'Make a backup.',
        'Open System Settings, General, Software Update, and install the newest macOS offered.',
        'Where none is offered, the Mac is too old for it: plan a newer one.',
      ],
    },
    de: {
      title: 'Die Version erhält Sicherheitsupdates',
      failure: 'Die Version erhält keine Sicherheitsupdates mehr',
      why: 'Ab jetzt gefundene Fehler bleiben offen: Angreifer lesen die Updates neuerer Versionen und nutzen das dort Geschlossene gegen die älteren.',
      look: 'Führen Sie im Terminal aus: sw_vers – Apple schließt Fehler in den neuesten drei Versionen von macOS.',
      remedy: [
        'Legen Sie eine Sicherung an.',
        'Öffnen Sie Systemeinstellungen, Allgemein, Softwareupdate und installieren Sie das neueste angebotene macOS.',
        'Wird keines angeboten, ist der Mac zu alt dafür: Planen Sie einen neueren ein.',
      ],
    },
  },
  judge: ({release}) => releaseSupport.run({release}),
});
