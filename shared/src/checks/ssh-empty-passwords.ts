import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that SSH never lets an account without a password in. */
export const sshEmptyPasswords: BoundCheck = defineCheck({
  id: 'ssh-empty-passwords',
  category: 'network',
  platforms: ['linux'],
  needs: ['sshd'],
  minutes: 5,
  remedies: [
    {
      platform: 'linux',
      command:
        "printf 'PermitEmptyPasswords no\\n' | sudo tee /etc/ssh/sshd_config.d/00-plimsoll-empty.conf && sudo sshd -t && sudo systemctl reload ssh",
    },
  ],
  references: [],
  text: {
    en: {
      title: 'SSH refuses empty passwords',
      failure: 'SSH accepts empty passwords',
      why: 'An attacker logs in over the network as any account that has no password, without trying a single one.',
      look: 'Run: sudo sshd -T | grep permitemptypasswords – right is no.',
      remedy: [
        'Set PermitEmptyPasswords to no, in a file of its own in /etc/ssh/sshd_config.d.',
        'Test the configuration with sshd -t and reload the server.',
      ],
    },
    de: {
      title: 'SSH lehnt leere Passwörter ab',
      failure: 'SSH nimmt leere Passwörter an',
      why: 'Ein Angreifer meldet sich über das Netz mit jedem Konto ohne Passwort an, ohne ein einziges zu probieren.',
      look: 'Führen Sie aus: sudo sshd -T | grep permitemptypasswords – richtig ist no.',
      remedy: [
        'Setzen Sie PermitEmptyPasswords auf no, in einer eigenen Datei in /etc/ssh/sshd_config.d.',
        'Prüfen Sie die Konfiguration mit sshd -t und laden Sie den Dienst neu.',
      ],
    },
  },
  judge({sshd}) {
    if (!sshd.installed) return {status: 'not-applicable', why: 'no SSH server is installed'};
    if (sshd.emptyPasswords !== 'no') {
      return {status: 'fail', evidence: [`PermitEmptyPasswords ${sshd.emptyPasswords}`]};
    }
    if (!sshd.conditional.includes('permitemptypasswords yes')) return {status: 'pass'};
    return {status: 'fail', share: 0.5, evidence: ['Match: PermitEmptyPasswords yes']};
  },
});
