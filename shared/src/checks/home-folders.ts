import {type BoundCheck, defineCheck} from './check.ts';

/** Nothing for others, no writing for the group. */
const OPEN = 0o027;

/** This check verifies that people's home folders are closed to other accounts. */
export const homeFolders: BoundCheck = defineCheck({
  id: 'home-folders',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['homes'],
  minutes: 3,
  remedies: [{platform: 'linux', command: 'sudo chmod go-w,o-rx /home/*'}],
  references: ['Lynis HOME-9304'],
  text: {
    en: {
      title: 'Home folders are closed to other accounts',
      failure: 'Other accounts can look into a home folder',
      why: 'An attacker with any account, a hijacked service for instance, searches the home folders for keys, saved passwords and documents.',
      look: 'Run: ls -ld /home/* – right is drwx------ or drwxr-x---.',
      remedy: ['Take the rights of others: chmod o-rwx,g-w on each folder named in the evidence.'],
    },
    de: {
      title: 'Persönliche Ordner sind für andere Konten geschlossen',
      failure: 'Andere Konten können in einen persönlichen Ordner sehen',
      why: 'Ein Angreifer mit irgendeinem Konto, etwa einem gekaperten Dienst, durchsucht die persönlichen Ordner nach Schlüsseln, gespeicherten Passwörtern und Dokumenten.',
      look: 'Führen Sie aus: ls -ld /home/* – richtig ist drwx------ oder drwxr-x---.',
      remedy: ['Nehmen Sie anderen die Rechte: chmod o-rwx,g-w für jeden im Befund genannten Ordner.'],
    },
  },
  judge({homes}) {
    if (homes.length === 0) return {status: 'not-applicable', why: 'no personal account has a home folder'};
    const open = homes.filter(({mode}) => (mode & OPEN) !== 0);
    if (open.length === 0) return {status: 'pass'};
    const evidence = open.map(({path, mode}) => `${path}: ${mode.toString(8)}`);
    return {status: 'fail', share: 1 - open.length / homes.length, evidence};
  },
});
