import type {AccountFileFact} from '../inventory/index.ts';
import {type BoundCheck, defineCheck} from './check.ts';

/** The most that Debian grants: hashes are for root and the group shadow alone. */
const MOST: Readonly<Record<string, number>> = {
  '/etc/passwd': 0o644,
  '/etc/group': 0o644,
  '/etc/shadow': 0o640,
  '/etc/gshadow': 0o640,
  '/etc/shadow-': 0o640,
  '/etc/gshadow-': 0o640,
};

/** This check verifies that the account databases belong to root and are closed as far as they have to be. */
export const accountFiles: BoundCheck = defineCheck({
  id: 'account-files',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['accountFiles'],
  minutes: 2,
  remedies: [
    {
      platform: 'linux',
      command:
        'sudo chown root:root /etc/passwd /etc/group && sudo chmod 644 /etc/passwd /etc/group && sudo chown root:shadow /etc/shadow /etc/gshadow && sudo chmod 640 /etc/shadow /etc/gshadow',
    },
  ],
  references: ['Lynis FILE-7524'],
  text: {
    en: {
      title: 'Only root can change accounts and read password hashes',
      failure: 'Account files are open to others than root',
      why: 'An attacker with any account reads the password hashes to guess them at leisure, or simply adds an account with all rights.',
      look: 'Run: ls -l /etc/passwd /etc/group /etc/shadow /etc/gshadow – right is -rw-r--r-- for the first two and -rw-r----- for the others, owner root.',
      remedy: ['Give the files back to root with chown, and their rights with chmod.'],
    },
    de: {
      title: 'Nur root kann Konten ändern und Passwort-Hashes lesen',
      failure: 'Dateien mit Konten sind für andere als root offen',
      why: 'Ein Angreifer mit irgendeinem Konto liest die Passwort-Hashes, um sie in Ruhe zu erraten, oder legt einfach ein Konto mit allen Rechten an.',
      look: 'Führen Sie aus: ls -l /etc/passwd /etc/group /etc/shadow /etc/gshadow – richtig ist -rw-r--r-- für die ersten zwei und -rw-r----- für die anderen, Eigentümer root.',
      remedy: ['Geben Sie die Dateien mit chown an root zurück und setzen Sie ihre Rechte mit chmod.'],
    },
  },
  judge({accountFiles: files}) {
    if (files.length === 0) return {status: 'not-applicable', why: 'there is no account database'};
    const open = files.filter(isOpen);
    if (open.length === 0) return {status: 'pass'};
    return {
      status: 'fail',
      evidence: open.map(({path, mode, uid}) => `${path}: ${mode.toString(8)}, uid ${uid}`),
    };
  },
});

function isOpen({path, mode, uid}: AccountFileFact): boolean {
  return uid !== 0 || (mode & ~(MOST[path] ?? 0o644)) !== 0;
}
