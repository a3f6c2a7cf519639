import {type BoundCheck, defineCheck} from './check.ts';

const TOOLS = ['aide', 'tripwire', 'samhain', 'afick', 'osqueryd', 'wazuh-agentd', 'ossec-syscheckd'];

/** This check verifies that a program watches system files for change. */
export const fileIntegrity: BoundCheck = defineCheck({
  id: 'file-integrity',
  category: 'security-controls',
  platforms: ['linux'],
  needs: ['programs'],
  minutes: 30,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command: 'sudo apt-get install --no-install-recommends aide aide-common && sudo aideinit',
    },
  ],
  references: ['Lynis FINT-4350'],
  text: {
    en: {
      title: 'Changes of system files are noticed',
      failure: 'Changes of system files are not noticed',
      why: 'An attacker who replaces a program or adds a start script stays for months, because nobody compares the files with what was installed.',
      look: 'Run: whereis -b aide tripwire samhain – it should print a path behind one of them.',
      remedy: [
        'Install aide and let it record the present state (aideinit).',
        'Read its daily comparison in /var/log/aide; recommended packages, a mail server among them, are not needed for that.',
        'Keep a copy of its database on another device.',
      ],
    },
    de: {
      title: 'Änderungen an Systemdateien fallen auf',
      failure: 'Änderungen an Systemdateien fallen nicht auf',
      why: 'Wer ein Programm ersetzt oder ein Startskript hinzufügt, bleibt monatelang, weil niemand die Dateien mit dem Installierten vergleicht.',
      look: 'Führen Sie aus: whereis -b aide tripwire samhain – hinter einem davon sollte ein Pfad erscheinen.',
      remedy: [
        'Installieren Sie aide und lassen Sie es den jetzigen Zustand aufnehmen (aideinit).',
        'Lesen Sie seinen täglichen Vergleich in /var/log/aide; empfohlene Pakete, darunter ein Mailserver, braucht es dafür nicht.',
        'Bewahren Sie eine Kopie seiner Datenbank auf einem anderen Gerät auf.',
      ],
    },
  },
  judge({programs}) {
    if (TOOLS.some((name) => programs.includes(name))) return {status: 'pass'};
    return {status: 'fail', evidence: [`not installed: ${TOOLS.join(', ')}`]};
  },
});
