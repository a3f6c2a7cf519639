import {type BoundCheck, defineCheck} from './check.ts';
import {startsOne} from './kit/service.ts';

const SERVICES = ['systemd-timesyncd', 'chrony', 'chronyd', 'ntp', 'ntpd', 'ntpsec', 'openntpd'];

/** This check verifies that a service which sets the clock starts with the system. */
export const timeSynchronisation: BoundCheck = defineCheck({
  id: 'time-synchronisation',
  category: 'operating-system',
  platforms: ['linux'],
  needs: ['services'],
  minutes: 3,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command: 'sudo apt-get install systemd-timesyncd && sudo systemctl enable --now systemd-timesyncd',
    },
  ],
  references: ['Lynis TIME-3104'],
  text: {
    en: {
      title: 'The clock is set over the network',
      failure: 'Nothing sets the clock',
      why: 'With a wrong clock expired certificates are accepted, one-time codes fail, and the traces of an attacker in the logs cannot be put in order.',
      look: 'Run: timedatectl – the line “System clock synchronized” should say yes.',
      remedy: ['Install and enable a time service such as systemd-timesyncd or chrony.'],
    },
    de: {
      title: 'Die Uhr wird über das Netz gestellt',
      failure: 'Nichts stellt die Uhr',
      why: 'Mit falscher Uhr werden abgelaufene Zertifikate angenommen, Einmalcodes versagen, und die Spuren eines Angreifers in den Protokollen lassen sich nicht ordnen.',
      look: 'Führen Sie aus: timedatectl – die Zeile „System clock synchronized“ sollte yes sagen.',
      remedy: ['Installieren und aktivieren Sie einen Zeitdienst wie systemd-timesyncd oder chrony.'],
    },
  },
  judge({services: {enabled}}) {
    if (startsOne(enabled, SERVICES)) return {status: 'pass'};
    return {status: 'fail', evidence: [`not enabled: ${SERVICES.join(', ')}`]};
  },
});
