import {type BoundCheck, defineCheck} from '../check.ts';

const OTHERS_WRITE = 0o002;
const STICKY = 0o1000;

/** This check verifies that not everybody can change programs all people of the device start. */
export const programFoldersOnMacos: BoundCheck = defineCheck({
  id: 'program-folders',
  category: 'operating-system',
  platforms: ['macos'],
  needs: ['systemFiles'],
  minutes: 5,
  remedies: [
    {
      platform: 'macos',
      command:
        'sudo chmod o-w /Applications /Library /Library/LaunchAgents /Library/LaunchDaemons; sudo chmod -R o-w /Applications/*.app',
    },
  ],
  references: ['CIS macOS 15: 5.1.7'],
  text: {
    en: {
      title: 'Not everybody can exchange programs all people start',
      failure: 'Everybody can exchange programs all people start',
      why: 'Any program without rights, malware in a browser for instance, puts itself into an application an administrator starts next.',
      look: 'Run in Terminal: ls -ld /Applications/*.app /Library /Library/Launch* – the last but one letter of the rights should not be w.',
      remedy: ['Take the right to write from others, with the command in Terminal.'],
    },
    de: {
      title: 'Nicht jeder kann Programme austauschen, die alle starten',
      failure: 'Jeder kann Programme austauschen, die alle starten',
      why: 'Jedes Programm ohne Rechte, etwa ein Schadprogramm im Browser, setzt sich in ein Programm, das als Nächstes ein Administrator startet.',
      look: 'Führen Sie im Terminal aus: ls -ld /Applications/*.app /Library /Library/Launch* – der vorletzte Buchstabe der Rechte sollte kein w sein.',
      remedy: ['Nehmen Sie anderen das Schreibrecht, mit dem Befehl im Terminal.'],
    },
  },
  judge({systemFiles}) {
    if (systemFiles.length === 0) return {status: 'unknown', why: 'could not look at /Applications'};
    const open = systemFiles.filter(({mode}) => (mode & OTHERS_WRITE) !== 0 && (mode & STICKY) === 0);
    if (open.length === 0) return {status: 'pass'};
    const evidence = open.map(({path, mode}) => `${path}: ${mode.toString(8)}`);
    return {status: 'fail', share: 1 - open.length / systemFiles.length, evidence};
  },
});
