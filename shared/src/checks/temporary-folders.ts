import type {MountFact} from '../inventory/index.ts';
import {type BoundCheck, defineCheck} from './check.ts';

const FOLDERS = ['/tmp', '/dev/shm'];
const OPTIONS = ['nodev', 'nosuid'];

/** This check verifies that folders everybody may write to are mounted without devices and privileged programs. */
export const temporaryFolders: BoundCheck = defineCheck({
  id: 'temporary-folders',
  category: 'operating-system',
  platforms: ['linux'],
  needs: ['mounts'],
  minutes: 10,
  restart: true,
  remedies: [
    {
      platform: 'linux',
      command: 'sudo cp /usr/share/systemd/tmp.mount /etc/systemd/system/ && sudo systemctl enable tmp.mount',
    },
  ],
  references: ['Lynis FILE-6374'],
  text: {
    en: {
      title: 'Temporary folders are mounted with nodev and nosuid',
      failure: 'A temporary folder is mounted without nodev or nosuid',
      why: 'An attacker uses the folders everybody may write to as a place for device files and for programs that run with another user’s rights.',
      look: 'Run: findmnt /tmp; findmnt /dev/shm – the column OPTIONS should hold nodev and nosuid.',
      remedy: [
        'Give /tmp a file system of its own: systemd brings the unit tmp.mount for it.',
        'Add nodev and nosuid to the options of /dev/shm in /etc/fstab.',
        'Restart the device.',
      ],
    },
    de: {
      title: 'Temporäre Ordner sind mit nodev und nosuid eingehängt',
      failure: 'Ein temporärer Ordner ist ohne nodev oder nosuid eingehängt',
      why: 'Ein Angreifer nutzt die für alle beschreibbaren Ordner als Ablage für Gerätedateien und für Programme, die mit fremden Rechten laufen.',
      look: 'Führen Sie aus: findmnt /tmp; findmnt /dev/shm – in der Spalte OPTIONS müssen nodev und nosuid stehen.',
      remedy: [
        'Geben Sie /tmp ein eigenes Dateisystem: systemd bringt dafür die Unit tmp.mount mit.',
        'Ergänzen Sie in /etc/fstab bei /dev/shm die Optionen nodev und nosuid.',
        'Starten Sie das Gerät neu.',
      ],
    },
  },
  judge({mounts}) {
    const evidence = FOLDERS.flatMap((folder) => lacking(folder, mounts));
    if (evidence.length === 0) return {status: 'pass'};
    return {status: 'fail', share: 1 - evidence.length / FOLDERS.length, evidence};
  },
});

function lacking(folder: string, mounts: readonly MountFact[]): string[] {
  const mount = mounts.find(({point}) => point === folder);
  if (mount === undefined) return [`${folder}: no file system of its own`];
  const missing = OPTIONS.filter((option) => !mount.options.includes(option));
  return missing.length === 0 ? [] : [`${folder}: ${missing.map((option) => `−${option}`).join(', ')}`];
}
