import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that no account can be entered without a password. */
export const emptyPasswords: BoundCheck = defineCheck({
  id: 'empty-passwords',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['passwords'],
  minutes: 5,
  remedies: [{platform: 'linux'}],
  references: ['Lynis AUTH-9283'],
  text: {
    en: {
      title: 'Every account has a password or is locked',
      failure: 'An account has an empty password',
      why: 'Anybody at the keyboard, and any program on the device, becomes this account by pressing Enter.',
      look: 'Run: sudo passwd --status --all | grep " NP " – it should print nothing.',
      remedy: ['Set a password with passwd ACCOUNT, or lock the account with passwd --lock ACCOUNT.'],
    },
    de: {
      title: 'Jedes Konto hat ein Passwort oder ist gesperrt',
      failure: 'Ein Konto hat ein leeres Passwort',
      why: 'Wer an der Tastatur sitzt, und jedes Programm auf dem Gerät, wird mit der Eingabetaste zu diesem Konto.',
      look: 'Führen Sie aus: sudo passwd --status --all | grep " NP " – es sollte nichts erscheinen.',
      remedy: [
        'Setzen Sie mit passwd KONTO ein Passwort, oder sperren Sie das Konto mit passwd --lock KONTO.',
      ],
    },
  },
  judge({passwords: {empty}}) {
    return empty.length === 0 ? {status: 'pass'} : {status: 'fail', evidence: empty};
  },
});
