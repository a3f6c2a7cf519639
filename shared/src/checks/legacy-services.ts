import {type BoundCheck, defineCheck} from './check.ts';

const LEGACY = new Set([
  'in.telnetd',
  'telnetd',
  'in.rshd',
  'in.rlogind',
  'in.rexecd',
  'in.tftpd',
  'in.fingerd',
  'in.talkd',
  'xinetd',
  'inetd',
  'ypserv',
  'ypbind',
]);

/** This check verifies that no server of the clear-text age is installed. */
export const legacyServices: BoundCheck = defineCheck({
  id: 'legacy-services',
  category: 'network',
  platforms: ['linux'],
  needs: ['programs'],
  minutes: 5,
  remedies: [{platform: 'linux'}],
  references: ['Lynis INSE-8100', 'Lynis INSE-8304', 'Lynis INSE-8322', 'Lynis INSE-8320', 'Lynis INSE-8316'],
  text: {
    en: {
      title: 'No outdated network service is installed',
      failure: 'An outdated network service is installed',
      why: 'Telnet, rsh, TFTP and NIS send passwords and files in clear or ask for none; whoever listens in the network logs in with them.',
      look: 'Run: ls /usr/sbin | grep -E "telnetd|rshd|rlogind|tftpd|inetd|ypserv"',
      remedy: [
        'Find each program’s package with dpkg -S and remove it with apt-get purge.',
        'Use SSH and SFTP instead.',
      ],
    },
    de: {
      title: 'Kein veralteter Netzdienst ist installiert',
      failure: 'Ein veralteter Netzdienst ist installiert',
      why: 'Telnet, rsh, TFTP und NIS übertragen Passwörter und Dateien im Klartext oder verlangen keine; wer im Netz mithört, meldet sich damit an.',
      look: 'Führen Sie aus: ls /usr/sbin | grep -E "telnetd|rshd|rlogind|tftpd|inetd|ypserv"',
      remedy: [
        'Ermitteln Sie das Paket jedes Programms mit dpkg -S und entfernen Sie es mit apt-get purge.',
        'Nutzen Sie stattdessen SSH und SFTP.',
      ],
    },
  },
  judge({programs}) {
    const evidence = programs.filter((name) => LEGACY.has(name));
    return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
  },
});
