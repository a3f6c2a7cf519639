import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that no file lets people of other devices in without a password. */
export const trustFiles: BoundCheck = defineCheck({
  id: 'trust-files',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['homeFiles', 'systemFiles'],
  minutes: 3,
  remedies: [
    {
      platform: 'linux',
      command:
        'for f in ~/.rhosts ~/.shosts /etc/hosts.equiv /etc/ssh/shosts.equiv; do [ ! -e "$f" ] || sudo rm -i "$f"; done',
    },
  ],
  references: ['CIS Debian 12: 7.2.10', 'Lynis FILE-7524'],
  text: {
    en: {
      title: 'No file lets in people of other devices unasked',
      failure: 'A file lets in people of other devices unasked',
      why: 'Whoever takes an address or a name listed there, or rules one of those devices, logs in here without a password.',
      look: 'Run: ls ~/.rhosts ~/.shosts /etc/hosts.equiv /etc/ssh/shosts.equiv – none should exist.',
      remedy: [
        'Remove the files; nothing of today needs them.',
        'Where people use them, give them SSH keys instead.',
      ],
    },
    de: {
      title: 'Keine Datei lässt Leute von anderen Geräten ungefragt ein',
      failure: 'Eine Datei lässt Leute von anderen Geräten ungefragt ein',
      why: 'Wer eine dort genannte Adresse oder einen Namen annimmt oder eines dieser Geräte beherrscht, meldet sich hier ohne Passwort an.',
      look: 'Führen Sie aus: ls ~/.rhosts ~/.shosts /etc/hosts.equiv /etc/ssh/shosts.equiv – keine davon sollte es geben.',
      remedy: [
        'Entfernen Sie die Dateien; nichts Heutiges braucht sie.',
        'Wo Menschen sie nutzen, geben Sie ihnen stattdessen SSH-Schlüssel.',
      ],
    },
  },
  judge({homeFiles, systemFiles}) {
    const evidence = [
      ...homeFiles.filter(({kind}) => kind === 'trust').map(({path}) => path),
      ...systemFiles.filter(({path}) => path.endsWith('hosts.equiv')).map(({path}) => path),
    ];
    return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
  },
});
