import {type BoundCheck, defineCheck} from './check.ts';

const KEYWORDS = ['Ciphers', 'MACs', 'KexAlgorithms', 'HostKeyAlgorithms'];
/** CBC modes, RC4, MD5, cut SHA-1, Diffie-Hellman with SHA-1, DSA, and RSA with SHA-1 (RFC 9142, OpenSSH 8.8). */
const WEAK =
  /^(?:none|.*-cbc(?:@.*)?|arcfour\w*|hmac-md5.*|hmac-sha1-96.*|hmac-ripemd160.*|diffie-hellman-group(?:1|14|-exchange)-sha1|ssh-dss.*|ssh-rsa(?:-cert.*)?)$/;

/** This check verifies that the server speaks no encryption that is broken. */
export const sshAlgorithms: BoundCheck = defineCheck({
  id: 'ssh-algorithms',
  category: 'network',
  platforms: ['linux'],
  needs: ['sshd'],
  minutes: 10,
  remedies: [
    {
      platform: 'linux',
      command:
        "printf 'Ciphers -3des-cbc,aes*-cbc,arcfour*,blowfish-cbc,cast128-cbc\\nMACs -hmac-md5*,hmac-sha1-96*,hmac-ripemd160*\\nKexAlgorithms -diffie-hellman-group1-sha1,diffie-hellman-group14-sha1,diffie-hellman-group-exchange-sha1\\nHostKeyAlgorithms -ssh-dss*,ssh-rsa\\n' | sudo tee /etc/ssh/sshd_config.d/00-plimsoll-ssh-algorithms.conf && sudo sshd -t && { sudo systemctl reload ssh || sudo systemctl reload sshd; }",
    },
  ],
  references: ['CIS Debian 12: 5.1.6, 5.1.12, 5.1.15'],
  text: {
    en: {
      title: 'The SSH server uses sound encryption only',
      failure: 'The SSH server accepts outdated encryption',
      why: 'Somebody in the network between makes both sides agree on the weakest method they share and reads or changes what passes.',
      look: 'Run: sudo sshd -T | grep -E "^(ciphers|macs|kexalgorithms|hostkeyalgorithms) " – no word should hold cbc, md5, group1, ssh-dss or 3des.',
      remedy: [
        'Take the methods named in the evidence out of Ciphers, MACs, KexAlgorithms and HostKeyAlgorithms, or take these lines out: OpenSSH’s own choice is sound.',
        'Test the configuration with sshd -t and reload the server.',
      ],
    },
    de: {
      title: 'Der SSH-Server benutzt nur solide Verschlüsselung',
      failure: 'Der SSH-Server nimmt veraltete Verschlüsselung an',
      why: 'Wer im Netz dazwischensitzt, bringt beide Seiten dazu, sich auf das schwächste gemeinsame Verfahren zu einigen, und liest oder ändert die Daten.',
      look: 'Führen Sie aus: sudo sshd -T | grep -E "^(ciphers|macs|kexalgorithms|hostkeyalgorithms) " – kein Wort sollte cbc, md5, group1, ssh-dss oder 3des enthalten.',
      remedy: [
        'Entfernen Sie die im Befund genannten Verfahren aus Ciphers, MACs, KexAlgorithms und HostKeyAlgorithms, oder entfernen Sie diese Zeilen: Die eigene Wahl von OpenSSH ist solide.',
        'Prüfen Sie die Konfiguration mit sshd -t und laden Sie den Dienst neu.',
      ],
    },
  },
  judge({sshd}) {
    if (!sshd.installed) return {status: 'not-applicable', why: 'no SSH server is installed'};
    const evidence = KEYWORDS.flatMap((keyword) => weak(keyword, sshd.settings[keyword.toLowerCase()] ?? ''));
    return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
  },
});

/** A list that begins with `-` takes away; one with `+` or `^`, or none, admits (sshd_config(5)). */
function weak(keyword: string, value: string): string[] {
  if (value.startsWith('-')) return [];
  const names = value.replace(/^[+^]/, '').split(',');
  return names.filter((name) => WEAK.test(name.trim())).map((name) => `${keyword} ${name.trim()}`);
}
