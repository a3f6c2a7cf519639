import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that becoming root asks for a password. */
export const sudoPasswords: BoundCheck = defineCheck({
  id: 'sudo-passwords',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['sudo'],
  minutes: 10,
  remedies: [{platform: 'linux'}],
  references: [],
  text: {
    en: {
      title: 'Becoming root asks for a password',
      failure: 'An account becomes root without a password',
      why: 'A hijacked browser or a stolen SSH key of this account is root at once; with a password asked it is not.',
      look: 'Run: sudo grep -rn NOPASSWD /etc/sudoers /etc/sudoers.d – it should print nothing.',
      remedy: [
        'Open the file with visudo -f FILE and take NOPASSWD: out of the rule.',
        'Where a program needs it, name the one command with its full path instead of ALL.',
      ],
    },
    de: {
      title: 'Wer root werden will, braucht ein Passwort',
      failure: 'Ein Konto wird ohne Passwort root',
      why: 'Ein gekaperter Browser oder ein gestohlener SSH-Schlüssel dieses Kontos ist sofort root; mit Passwortabfrage ist er es nicht.',
      look: 'Führen Sie aus: sudo grep -rn NOPASSWD /etc/sudoers /etc/sudoers.d – es sollte nichts erscheinen.',
      remedy: [
        'Öffnen Sie die Datei mit visudo -f DATEI und entfernen Sie NOPASSWD: aus der Regel.',
        'Wo ein Programm es braucht, nennen Sie statt ALL den einen Befehl mit vollem Pfad.',
      ],
    },
  },
  judge({sudo: {installed, withoutPassword}}) {
    if (!installed) return {status: 'not-applicable', why: 'sudo is not installed'};
    if (withoutPassword.length === 0) return {status: 'pass'};
    const evidence = withoutPassword.map(({subject, file}) => `${subject} (${file})`);
    // A rule for single commands opens less than one for all.
    return {status: 'fail', share: withoutPassword.some(({all}) => all) ? 0 : 0.5, evidence};
  },
});
