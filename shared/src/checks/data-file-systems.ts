import type {MountFact} from '../inventory/index.ts';
import {type BoundCheck, defineCheck} from './check.ts';

const BOTH = new Set(['/home', '/var/tmp', '/var/log', '/var/log/audit']);
const REMOVABLE = /^\/(?:media|mnt|run\/media)(?:\/|$)/;

/** This check verifies that file systems that hold data only run no privileged programs. */
export const dataFileSystems: BoundCheck = defineCheck({
  id: 'data-file-systems',
  category: 'operating-system',
  platforms: ['linux'],
  needs: ['mounts', 'fileSystemTable'],
  minutes: 10,
  remedies: [{platform: 'linux'}],
  references: ['CIS Debian 12: 1.1.2.3–1.1.2.7', 'Lynis FILE-6374'],
  text: {
    en: {
      title: 'File systems for data bear no privileged programs',
      failure: 'A file system for data admits privileged programs',
      why: 'An attacker who can write to a disk of data, a backup or a stick, lays a program of root or a device file there and uses it on this device.',
      look: 'Run: findmnt -o TARGET,OPTIONS – /home, /var/tmp, /var/log and what lies below /media and /mnt should show nodev and nosuid, /var nodev, where they are file systems of their own.',
      remedy: [
        'Add nodev,nosuid to the options of the file system in /etc/fstab.',
        'Let it hold at once: mount -o remount and the folder.',
      ],
    },
    de: {
      title: 'Datendateisysteme tragen keine privilegierten Programme',
      failure: 'Ein Datendateisystem lässt privilegierte Programme zu',
      why: 'Wer auf eine Datenplatte, eine Sicherung oder einen Speicherstift schreiben kann, legt dort ein Programm von root oder eine Gerätedatei ab und nutzt sie auf diesem Gerät.',
      look: 'Führen Sie aus: findmnt -o TARGET,OPTIONS – /home, /var/tmp, /var/log und alles unter /media und /mnt sollten nodev und nosuid zeigen, /var nodev, soweit sie eigene Dateisysteme sind.',
      remedy: [
        'Ergänzen Sie in /etc/fstab bei den Optionen des Dateisystems nodev,nosuid.',
        'Lassen Sie es sofort gelten: mount -o remount und der Ordner.',
      ],
    },
  },
  judge({mounts, fileSystemTable}) {
    const own = mounts.filter(({point}) => wanted(point).length > 0);
    if (own.length === 0)
      return {status: 'not-applicable', why: 'no folder of data has a file system of its own'};

    const answers = own.map((mount) => answer(mount, fileSystemTable));
    const wrong = answers.filter(({share}) => share < 1);
    if (wrong.length === 0) return {status: 'pass'};
    const share = answers.reduce((sum, one) => sum + one.share, 0) / answers.length;
    return {status: 'fail', share, evidence: wrong.map(({evidence}) => evidence)};
  },
});

interface Answer {
  readonly share: number;
  readonly evidence: string;
}

/** Right now but not at the next start counts half; what fstab does not name (a stick) is judged by now alone. */
function answer({point, options}: MountFact, table: readonly MountFact[]): Answer {
  const missing = wanted(point).filter((option) => !options.includes(option));
  if (missing.length > 0) return {share: 0, evidence: `${point}: ${missing.map(minus).join(', ')}`};
  const later = table.find((entry) => entry.point === point);
  const lost = wanted(point).filter((option) => later !== undefined && !later.options.includes(option));
  return {share: lost.length === 0 ? 1 : 0.5, evidence: `${point}: → ${lost.map(minus).join(', ')} (fstab)`};
}

function wanted(point: string): readonly string[] {
  if (point === '/var') return ['nodev'];
  return BOTH.has(point) || REMOVABLE.test(point) ? ['nodev', 'nosuid'] : [];
}

function minus(option: string): string {
  return `−${option}`;
}
