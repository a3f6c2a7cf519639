import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that updates take effect: the device or its services restart by themselves. */
export const updateRestart: BoundCheck = defineCheck({
  id: 'update-restart',
  category: 'application',
  platforms: ['linux'],
  needs: ['aptSettings', 'programs'],
  minutes: 3,
  remedies: [{platform: 'linux', on: 'debian', command: 'sudo apt-get install needrestart'}],
  references: ['Lynis DEB-0831'],
  text: {
    en: {
      title: 'Updates that install themselves take effect',
      failure: 'Updates install themselves but old code goes on',
      why: 'A service that was not restarted goes on with the old library in memory; the error is corrected on the disk and open in the network.',
      look: 'Run: whereis -b needrestart; apt-config dump | grep Automatic-Reboot – a path should follow the name, or the setting be "true".',
      remedy: [
        'Install needrestart, which restarts services after each update.',
        'On servers, let the kernel follow at night: Unattended-Upgrade::Automatic-Reboot "true" and Automatic-Reboot-Time "04:00".',
      ],
    },
    de: {
      title: 'Selbst installierte Updates werden wirksam',
      failure: 'Updates installieren sich, doch alter Code läuft weiter',
      why: 'Ein nicht neu gestarteter Dienst läuft mit der alten Bibliothek im Speicher weiter; der Fehler ist auf der Platte behoben und im Netz offen.',
      look: 'Führen Sie aus: whereis -b needrestart; apt-config dump | grep Automatic-Reboot – hinter dem Namen sollte ein Pfad stehen oder die Einstellung "true" sein.',
      remedy: [
        'Installieren Sie needrestart, das Dienste nach jedem Update neu startet.',
        'Auf Servern lassen Sie nachts den Kernel folgen: Unattended-Upgrade::Automatic-Reboot "true" und Automatic-Reboot-Time "04:00".',
      ],
    },
  },
  judge({aptSettings: {installed, unattendedUpgrade, restartsDevice}, programs}) {
    if (!installed) return {status: 'not-applicable', why: 'apt is not the package manager here'};
    if (!unattendedUpgrade) return {status: 'not-applicable', why: 'no updates install themselves'};
    if (restartsDevice || programs.includes('needrestart')) return {status: 'pass'};
    return {
      status: 'fail',
      evidence: ['not installed: needrestart', 'Unattended-Upgrade::Automatic-Reboot: off'],
    };
  },
});
