import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that no password is still stored with DES or MD5. */
export const storedPasswords: BoundCheck = defineCheck({
  id: 'stored-passwords',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['passwords'],
  minutes: 5,
  remedies: [{platform: 'linux'}],
  references: ['Lynis AUTH-9229'],
  text: {
    en: {
      title: 'Stored passwords are well hashed',
      failure: 'A password is stored with an outdated hash',
      why: 'An attacker who gets hold of the shadow file, from a backup for instance, finds passwords stored with DES or MD5 in minutes to hours.',
      look: "Run: sudo awk -F: '$2 ~ /^[$]1[$]/ || length($2) == 13 {print $1}' /etc/shadow – it should print nothing.",
      remedy: [
        'Have each of the accounts set a new password with passwd; it is then stored with the current method.',
      ],
    },
    de: {
      title: 'Gespeicherte Passwörter sind gut gehasht',
      failure: 'Ein Passwort ist mit einem veralteten Hash gespeichert',
      why: 'Wer die Datei shadow in die Hand bekommt, etwa aus einer Sicherung, findet mit DES oder MD5 gespeicherte Passwörter in Minuten bis Stunden.',
      look: "Führen Sie aus: sudo awk -F: '$2 ~ /^[$]1[$]/ || length($2) == 13 {print $1}' /etc/shadow – es sollte nichts erscheinen.",
      remedy: [
        'Lassen Sie für jedes der Konten mit passwd ein neues Passwort setzen; es wird dann mit dem heutigen Verfahren gespeichert.',
      ],
    },
  },
  judge({passwords: {outdated}}) {
    return outdated.length === 0 ? {status: 'pass'} : {status: 'fail', evidence: outdated};
  },
});
