import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that nobody else changes who may log in with a key, or reads private keys. */
export const sshFolders: BoundCheck = defineCheck({
  id: 'ssh-folders',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['homeFiles'],
  minutes: 2,
  remedies: [
    {
      platform: 'linux',
      command:
        "chmod 700 ~/.ssh && chmod go-w ~/.ssh/authorized_keys; find ~/.ssh -maxdepth 1 -name 'id_*' ! -name '*.pub' -exec chmod 600 {} +",
    },
  ],
  references: [],
  text: {
    en: {
      title: 'SSH keys and their folders are for their owner alone',
      failure: 'SSH keys or their folders are open to others',
      why: 'An attacker with any account copies a private key, or adds his own to the list of keys that may log in.',
      look: 'Run: ls -la ~/.ssh – the folder should be drwx------, private keys -rw-------, authorized_keys writable for its owner alone.',
      remedy: [
        'Close the folder: chmod 700 ~/.ssh',
        'Close private keys (chmod 600), and take writing from others for authorized_keys (chmod go-w).',
      ],
    },
    de: {
      title: 'SSH-Schlüssel und ihre Ordner gehören nur ihrem Eigentümer',
      failure: 'SSH-Schlüssel oder ihre Ordner sind für andere offen',
      why: 'Ein Angreifer mit irgendeinem Konto kopiert einen privaten Schlüssel oder trägt seinen eigenen in die Liste derer ein, die sich anmelden dürfen.',
      look: 'Führen Sie aus: ls -la ~/.ssh – der Ordner sollte drwx------ sein, private Schlüssel -rw-------, authorized_keys nur für den Eigentümer schreibbar.',
      remedy: [
        'Schließen Sie den Ordner: chmod 700 ~/.ssh',
        'Schließen Sie private Schlüssel (chmod 600) und entziehen Sie anderen das Schreiben in authorized_keys (chmod go-w).',
      ],
    },
  },
  judge({homeFiles}) {
    const own = homeFiles.filter(({kind}) => kind === 'ssh');
    if (own.length === 0) return {status: 'not-applicable', why: 'no home folder holds SSH keys'};
    const open = own.filter(({path, mode}) => (mode & forbidden(path)) !== 0);
    if (open.length === 0) return {status: 'pass'};
    const evidence = open.map(({path, mode}) => `${path}: ${mode.toString(8)}`);
    return {status: 'fail', share: 1 - open.length / own.length, evidence};
  },
});

/** Others may read a list of public keys, or see the folder; sshd itself refuses only writing (StrictModes). */
function forbidden(path: string): number {
  return path.endsWith('/.ssh') || path.endsWith('/authorized_keys') || path.endsWith('/config')
    ? 0o022
    : 0o077;
}
