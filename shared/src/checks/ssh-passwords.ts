import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that SSH asks for a key, not for a password that can be guessed. */
export const sshPasswords: BoundCheck = defineCheck({
  id: 'ssh-passwords',
  category: 'network',
  platforms: ['linux'],
  needs: ['sshd'],
  minutes: 15,
  remedies: [
    {
      platform: 'linux',
      command:
        "printf 'PasswordAuthentication no\\nKbdInteractiveAuthentication no\\n' | sudo tee /etc/ssh/sshd_config.d/00-plimsoll-passwords.conf && sudo sshd -t && sudo systemctl reload ssh",
    },
  ],
  references: [],
  text: {
    en: {
      title: 'SSH asks for keys',
      failure: 'SSH accepts passwords',
      why: 'Attackers try leaked and common passwords day and night on every SSH server they find; a key cannot be guessed.',
      look: 'Run: sudo sshd -T | grep passwordauthentication – right is no.',
      remedy: [
        'Put your key on this device first (ssh-copy-id) and try to log in with it.',
        'Set PasswordAuthentication and KbdInteractiveAuthentication to no, in a file of its own in /etc/ssh/sshd_config.d.',
        'Test the configuration with sshd -t and reload the server; keep your session open until a new one works.',
      ],
    },
    de: {
      title: 'SSH verlangt Schlüssel',
      failure: 'SSH nimmt Passwörter an',
      why: 'Angreifer probieren Tag und Nacht durchgesickerte und gängige Passwörter an jedem SSH-Server, den sie finden; ein Schlüssel lässt sich nicht erraten.',
      look: 'Führen Sie aus: sudo sshd -T | grep passwordauthentication – richtig ist no.',
      remedy: [
        'Bringen Sie zuerst Ihren Schlüssel auf dieses Gerät (ssh-copy-id) und probieren Sie die Anmeldung damit.',
        'Setzen Sie PasswordAuthentication und KbdInteractiveAuthentication auf no, in einer eigenen Datei in /etc/ssh/sshd_config.d.',
        'Prüfen Sie die Konfiguration mit sshd -t und laden Sie den Dienst neu; lassen Sie Ihre Sitzung offen, bis eine neue gelingt.',
      ],
    },
  },
  judge({sshd}) {
    if (!sshd.installed) return {status: 'not-applicable', why: 'no SSH server is installed'};
    if (sshd.passwords !== 'no')
      return {status: 'fail', evidence: [`PasswordAuthentication ${sshd.passwords}`]};
    if (!sshd.conditional.includes('passwordauthentication yes')) return {status: 'pass'};
    return {status: 'fail', share: 0.5, evidence: ['Match: PasswordAuthentication yes']};
  },
});
