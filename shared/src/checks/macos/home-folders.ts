import {type BoundCheck, defineCheck} from '../check.ts';

/** Others and the group may pass through, no more. */
const OPEN = 0o066;

/** This check verifies that home folders are closed to other accounts. */
export const homeFoldersOnMacos: BoundCheck = defineCheck({
  id: 'home-folders',
  category: 'accounts',
  platforms: ['macos'],
  needs: ['homes'],
  minutes: 2,
  remedies: [{platform: 'macos', command: 'sudo chmod og-rw /Users/*'}],
  references: ['CIS macOS 13: 5.1.1'],
  text: {
    en: {
      title: 'Home folders are closed to other accounts',
      failure: 'Other accounts can look into a home folder',
      why: 'Any account, the guest too, sees what lies in the home folder and opens what is not closed by itself.',
      look: 'Run in Terminal: ls -ld /Users/* – right is drwx------ or drwx--x--x; Shared may be open.',
      remedy: ['Take the rights of others from each folder named in the evidence: chmod og-rw.'],
    },
    de: {
      title: 'Persönliche Ordner sind für andere Konten geschlossen',
      failure: 'Andere Konten können in einen persönlichen Ordner sehen',
      why: 'Jedes Konto, auch der Gast, sieht, was im persönlichen Ordner liegt, und öffnet, was nicht selbst geschlossen ist.',
      look: 'Führen Sie im Terminal aus: ls -ld /Users/* – richtig ist drwx------ oder drwx--x--x; Shared darf offen sein.',
      remedy: ['Nehmen Sie anderen die Rechte an jedem im Befund genannten Ordner: chmod og-rw.'],
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
