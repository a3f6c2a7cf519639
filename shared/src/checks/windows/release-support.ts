import {type BoundCheck, defineCheck} from '../check.ts';
import {releaseSupport} from '../release-support.ts';

/** This check verifies that the release still gets security updates; judged as on Linux. */
export const releaseSupportOnWindows: BoundCheck = defineCheck({
  id: 'release-support',
  category: 'operating-system',
  platforms: ['windows'],
  needs: ['release'],
  minutes: 120,
  restart: true,
  remedies: [{platform: 'windows', settings: 'ms-settings:windowsupdate'}],
  references: [],
  text: {
    en: {
      title: 'The release gets security updates',
      failure: 'The release no longer gets security updates',
      why: 'Errors found from now on stay open: attackers read the updates of newer releases and use what those close against the older ones.',
      look: 'Run: winver – and look the version up at learn.microsoft.com/lifecycle.',
      remedy: [
        'Make a backup.',
        'Open Settings, Windows Update, and install the newest version of Windows offered.',
        'Where none is offered, Windows 11 needs a newer device; until then join the extended updates (ESU) where there are any.',
      ],
    },
    de: {
      title: 'Die Version erhält Sicherheitsupdates',
      failure: 'Die Version erhält keine Sicherheitsupdates mehr',
      why: 'Ab jetzt gefundene Fehler bleiben offen: Angreifer lesen die Updates neuerer Versionen und nutzen das dort Geschlossene gegen die älteren.',
      look: 'Führen Sie aus: winver – und schlagen Sie die Version unter learn.microsoft.com/lifecycle nach.',
      remedy: [
        'Legen Sie eine Sicherung an.',
        'Öffnen Sie Einstellungen, Windows Update und installieren Sie die neueste angebotene Version von Windows.',
        'Wird keine angeboten, braucht Windows 11 ein neueres Gerät; nehmen Sie bis dahin an den erweiterten Updates (ESU) teil, wo es sie gibt.',
      ],
    },
  },
  judge: ({release}) => releaseSupport.run({release}),
});
