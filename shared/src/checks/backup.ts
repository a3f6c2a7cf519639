import {type BoundCheck, defineCheck} from './check.ts';

const TOOLS =
  'borg restic timeshift deja-dup duplicity rsnapshot bacula-fd bareos-fd backintime kopia rdiff-backup urbackupclientbackend burp vorta pika-backup'.split(
    ' ',
  );

/** This check verifies that a backup program is installed; whether it ran nobody but its owner can tell. */
export const backup: BoundCheck = defineCheck({
  id: 'backup',
  category: 'security-controls',
  platforms: ['linux'],
  needs: ['programs'],
  minutes: 60,
  remedies: [{platform: 'linux', on: 'debian', command: 'sudo apt-get install borgbackup'}],
  references: [],
  text: {
    en: {
      title: 'A backup program is installed',
      failure: 'No known backup program is installed',
      why: 'Attackers encrypt or delete files and ask for money; without a copy elsewhere paying or losing everything is the only choice.',
      look: 'Run: command -v borg restic timeshift deja-dup – and ask yourself when you last read a file back.',
      remedy: [
        'Install a backup program, such as borgbackup, restic or deja-dup.',
        'Keep the copies on another device that is not always connected.',
        'Read a file back once, to see that it works.',
      ],
    },
    de: {
      title: 'Ein Sicherungsprogramm ist installiert',
      failure: 'Kein bekanntes Sicherungsprogramm ist installiert',
      why: 'Angreifer verschlüsseln oder löschen Dateien und verlangen Geld; ohne Kopie an anderem Ort bleibt nur, zu zahlen oder alles zu verlieren.',
      look: 'Führen Sie aus: command -v borg restic timeshift deja-dup – und fragen Sie sich, wann Sie zuletzt eine Datei zurückgeholt haben.',
      remedy: [
        'Installieren Sie ein Sicherungsprogramm wie borgbackup, restic oder deja-dup.',
        'Bewahren Sie die Kopien auf einem anderen Gerät auf, das nicht ständig verbunden ist.',
        'Holen Sie einmal eine Datei zurück, um zu sehen, dass es gelingt.',
      ],
    },
  },
  judge({programs}) {
    if (TOOLS.some((name) => programs.includes(name))) return {status: 'pass'};
    return {status: 'fail', evidence: [`not installed: ${TOOLS.join(', ')}`]};
  },
});
