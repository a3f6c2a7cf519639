import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that nobody can log in as root over SSH with a password. */
export const sshRootLogin: BoundCheck = defineCheck({
  id: 'ssh-root-login',
  category: 'network',
  platforms: ['linux'],
  needs: ['sshd'],
  minutes: 5,
  remedies: [
    {
      platform: 'linux',
      command:
        "printf 'PermitRootLogin prohibit-password\\n' | sudo tee /etc/ssh/sshd_config.d/00-plimsoll-root.conf && sudo sshd -t && sudo systemctl reload ssh",
    },
  ],
  references: ['CIS Debian 12: 5.1.20', 'Lynis SSH-7408'],
  text: {
    en: {
      title: 'Root cannot log in over SSH with a password',
      failure: 'Root can log in over SSH with a password',
      why: 'Attackers try passwords for the one account that exists everywhere; a hit gives them the whole device, and no log names a person.',
      look: 'Run: sudo sshd -T | grep permitrootlogin – right is no, prohibit-password or forced-commands-only.',
      remedy: [
        'Make sure that you can log in with another account that may use sudo.',
        'Set PermitRootLogin to prohibit-password or no, in a file of its own in /etc/ssh/sshd_config.d.',
        'Test the configuration with sshd -t and reload the server.',
      ],
    },
    de: {
      title: 'Root kann sich über SSH nicht mit Passwort anmelden',
      failure: 'Root kann sich über SSH mit Passwort anmelden',
      why: 'Angreifer probieren Passwörter für das eine Konto, das es überall gibt; ein Treffer gibt ihnen das ganze Gerät, und kein Protokoll nennt eine Person.',
      look: 'Führen Sie aus: sudo sshd -T | grep permitrootlogin – richtig ist no, prohibit-password oder forced-commands-only.',
      remedy: [
        'Stellen Sie sicher, dass Sie sich mit einem anderen Konto anmelden können, das sudo nutzen darf.',
        'Setzen Sie PermitRootLogin auf prohibit-password oder no, in einer eigenen Datei in /etc/ssh/sshd_config.d.',
        'Prüfen Sie die Konfiguration mit sshd -t und laden Sie den Dienst neu.',
      ],
    },
  },
  judge({sshd}) {
    if (!sshd.installed) return {status: 'not-applicable', why: 'no SSH server is installed'};
    if (!SAFE.has(sshd.rootLogin)) return {status: 'fail', evidence: [`PermitRootLogin ${sshd.rootLogin}`]};
    if (!sshd.conditional.includes('permitrootlogin yes')) return {status: 'pass'};
    return {status: 'fail', share: 0.5, evidence: ['Match: PermitRootLogin yes']};
  },
});

/** `without-password` is the old name of `prohibit-password` (sshd_config(5)). */
const SAFE = new Set(['no', 'prohibit-password', 'without-password', 'forced-commands-only']);
