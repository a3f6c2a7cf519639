import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that in folders open to all, only owners remove files. */
export const sharedFolders: BoundCheck = defineCheck({
  id: 'shared-folders',
  category: 'operating-system',
  platforms: ['linux'],
  needs: ['sharedFolders'],
  minutes: 5,
  remedies: [
    {
      platform: 'linux',
      command:
        "sudo find / /var -xdev -maxdepth 2 -type d ! -path '/tmp/*' ! -path '/var/tmp/*' -perm -0002 ! -perm -1000 -exec chmod +t {} +",
    },
  ],
  references: ['CIS Debian 12: 7.1.11', 'Lynis FILE-6362'],
  text: {
    en: {
      title: 'In folders open to all, only owners remove files',
      failure: 'In a folder open to all, anybody removes files',
      why: 'An attacker with any account exchanges files that other programs, also root’s, have just written to the folder, since without the sticky bit anybody may remove them.',
      look: "Run: sudo find / /var -xdev -maxdepth 2 -type d ! -path '/tmp/*' ! -path '/var/tmp/*' -perm -0002 ! -perm -1000 – it should print nothing.",
      remedy: [
        'Set the sticky bit: chmod +t and the folder.',
        'Where nobody but its owner writes there, take writing from others: chmod o-w.',
      ],
    },
    de: {
      title: 'In Ordnern für alle löschen nur Eigentümer ihre Dateien',
      failure: 'In einem Ordner für alle löscht jeder fremde Dateien',
      why: 'Ein Angreifer mit irgendeinem Konto tauscht Dateien aus, die andere Programme, auch von root, gerade in den Ordner schrieben, denn ohne Sticky-Bit darf sie jeder löschen.',
      look: "Führen Sie aus: sudo find / /var -xdev -maxdepth 2 -type d ! -path '/tmp/*' ! -path '/var/tmp/*' -perm -0002 ! -perm -1000 – es sollte nichts erscheinen.",
      remedy: [
        'Setzen Sie das Sticky-Bit: chmod +t und der Ordner.',
        'Wo nur der Eigentümer schreibt, entziehen Sie anderen das Schreiben: chmod o-w.',
      ],
    },
  },
  judge({sharedFolders: folders}) {
    const bare = folders.filter(({sticky}) => !sticky);
    return bare.length === 0 ? {status: 'pass'} : {status: 'fail', evidence: bare.map(({path}) => path)};
  },
});
