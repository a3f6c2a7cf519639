import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that private SSH keys open with a passphrase only. */
export const sshKeyPassphrases: BoundCheck = defineCheck({
  id: 'ssh-key-passphrases',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['privateKeys'],
  minutes: 5,
  remedies: [{platform: 'linux'}],
  references: [],
  text: {
    en: {
      title: 'Private SSH keys are protected by a passphrase',
      failure: 'A private SSH key has no passphrase',
      why: 'Whoever copies the file, out of a backup or through a hijacked program, logs in to all servers that know the key; no second secret stops him.',
      look: 'Run: ssh-keygen -y -P "" -f ~/.ssh/id_ed25519 – it should say that the passphrase is incorrect.',
      remedy: [
        'Give the key a passphrase: ssh-keygen -p -f and the file.',
        'Let the agent of the desktop, or ssh-add, ask for it once a session.',
        'For scripts, use a key of its own that may run one command only (command= in authorized_keys).',
      ],
    },
    de: {
      title: 'Private SSH-Schlüssel sind durch eine Passphrase geschützt',
      failure: 'Ein privater SSH-Schlüssel hat keine Passphrase',
      why: 'Wer die Datei kopiert, aus einer Sicherung oder durch ein gekapertes Programm, meldet sich an allen Servern an, die den Schlüssel kennen; kein zweites Geheimnis hält ihn auf.',
      look: 'Führen Sie aus: ssh-keygen -y -P "" -f ~/.ssh/id_ed25519 – es sollte melden, dass die Passphrase falsch ist.',
      remedy: [
        'Geben Sie dem Schlüssel eine Passphrase: ssh-keygen -p -f und die Datei.',
        'Lassen Sie den Agenten des Desktops oder ssh-add einmal je Sitzung danach fragen.',
        'Für Skripte nehmen Sie einen eigenen Schlüssel, der nur einen Befehl ausführen darf (command= in authorized_keys).',
      ],
    },
  },
  judge({privateKeys}) {
    if (privateKeys.length === 0)
      return {status: 'not-applicable', why: 'no home folder holds a private key'};
    const bare = privateKeys.filter(({encrypted}) => !encrypted);
    if (bare.length === 0) return {status: 'pass'};
    const share = 1 - bare.length / privateKeys.length;
    return {status: 'fail', share, evidence: bare.map(({path}) => path)};
  },
});
