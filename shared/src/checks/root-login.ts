import type {BoundCheck} from './check.ts';
import {macStateCheck} from './kit/mac-state.ts';

/** This check verifies that nobody signs in as root. */
export const rootLogin: BoundCheck = macStateCheck({
  id: 'root-login',
  category: 'accounts',
  minutes: 3,
  references: ['CIS macOS 26: 5.6'],
  state: 'rootLogin',
  right: false,
  evidence: 'Users/root: may log in',
  text: {
    en: {
      title: 'Nobody signs in as root',
      failure: 'The account root can sign in',
      why: 'One password then rules everything, and nobody can tell afterwards who used it.',
      look: 'Run in Terminal: dscl . -read /Users/root AuthenticationAuthority – it should print that there is no such key, or DisabledUser.',
      remedy: ['Open Directory Utility, unlock it, and choose Edit, Disable Root User.'],
    },
    de: {
      title: 'Niemand meldet sich als root an',
      failure: 'Das Konto root kann sich anmelden',
      why: 'Ein einziges Passwort beherrscht dann alles, und niemand kann danach sagen, wer es benutzt hat.',
      look: 'Führen Sie im Terminal aus: dscl . -read /Users/root AuthenticationAuthority – es sollte gemeldet werden, dass es den Schlüssel nicht gibt, oder DisabledUser.',
      remedy: [
        'Öffnen Sie Verzeichnisdienste, entsperren Sie das Fenster und wählen Sie Bearbeiten, root-Benutzer deaktivieren.',
      ],
    },
  },
});
