import {type BoundCheck, defineCheck} from './check.ts';

const SCANNERS = ['clamd', 'clamscan', 'mdatp', 'falcon-sensor'];

/** This check verifies that a scanner for malware is installed. */
export const antivirus: BoundCheck = defineCheck({
  id: 'antivirus',
  category: 'security-controls',
  platforms: ['linux'],
  needs: ['programs'],
  minutes: 10,
  remedies: [{platform: 'linux', on: 'debian', command: 'sudo apt-get install clamav clamav-freshclam'}],
  references: ['Lynis HRDN-7230', 'Lynis MALW-3280'],
  text: {
    en: {
      title: 'A scanner for malware is installed',
      failure: 'No scanner for malware is installed',
      why: 'Known malware in downloads and mails is not recognised, and the device passes it on to others that it does harm.',
      look: 'Run: command -v clamscan mdatp – it should print a path.',
      remedy: [
        'Install ClamAV with freshclam, which keeps its signatures fresh.',
        'Scan downloads: clamscan -ri ~/Downloads',
      ],
    },
    de: {
      title: 'Ein Virenscanner ist installiert',
      failure: 'Kein Virenscanner ist installiert',
      why: 'Bekannte Schadprogramme in Downloads und E-Mails werden nicht erkannt, und das Gerät gibt sie an andere weiter, denen sie schaden.',
      look: 'Führen Sie aus: command -v clamscan mdatp – es sollte ein Pfad erscheinen.',
      remedy: [
        'Installieren Sie ClamAV mit freshclam, das die Signaturen frisch hält.',
        'Prüfen Sie Downloads: clamscan -ri ~/Downloads',
      ],
    },
  },
  judge({programs}) {
    if (SCANNERS.some((name) => programs.includes(name))) return {status: 'pass'};
    return {status: 'fail', evidence: [`not installed: ${SCANNERS.join(', ')}`]};
  },
});
