import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that files with passwords and tokens are for their owner alone. */
export const credentialFiles: BoundCheck = defineCheck({
  id: 'credential-files',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['homeFiles'],
  minutes: 2,
  remedies: [
    {
      platform: 'linux',
      command:
        'for f in .netrc .pgpass .my.cnf .git-credentials .aws/credentials .kube/config .docker/config.json .config/gh/hosts.yml .npmrc .pypirc; do [ -e ~/$f ] && chmod go-rwx ~/$f; done; true',
    },
  ],
  references: ['CIS Debian 12: 7.2.10'],
  text: {
    en: {
      title: 'Files with passwords and tokens are closed to others',
      failure: 'A file with passwords or tokens is open to others',
      why: 'An attacker with any account, a hijacked service for instance, reads passwords and tokens out of the file and goes on to the servers and clouds they are for.',
      look: 'Run: ls -l ~/.netrc ~/.pgpass ~/.git-credentials ~/.aws/credentials ~/.kube/config ~/.docker/config.json – right is -rw-------.',
      remedy: [
        'Take all rights from others: chmod go-rwx and the file.',
        'Where others could read it before, change the passwords and tokens in it.',
      ],
    },
    de: {
      title: 'Dateien mit Passwörtern und Tokens sind für andere geschlossen',
      failure: 'Eine Datei mit Passwörtern oder Tokens ist für andere offen',
      why: 'Ein Angreifer mit irgendeinem Konto, etwa einem gekaperten Dienst, liest Passwörter und Tokens aus der Datei und geht zu den Servern und Clouds weiter, für die sie gelten.',
      look: 'Führen Sie aus: ls -l ~/.netrc ~/.pgpass ~/.git-credentials ~/.aws/credentials ~/.kube/config ~/.docker/config.json – richtig ist -rw-------.',
      remedy: [
        'Entziehen Sie anderen alle Rechte: chmod go-rwx und die Datei.',
        'Wo andere sie lesen konnten, ändern Sie die Passwörter und Tokens darin.',
      ],
    },
  },
  judge({homeFiles}) {
    const own = homeFiles.filter(({kind}) => kind === 'credentials');
    if (own.length === 0) return {status: 'not-applicable', why: 'no such file lies in a home folder'};
    const open = own.filter(({mode}) => (mode & 0o077) !== 0);
    if (open.length === 0) return {status: 'pass'};
    const evidence = open.map(({path, mode}) => `${path}: ${mode.toString(8)}`);
    return {status: 'fail', share: 1 - open.length / own.length, evidence};
  },
});
