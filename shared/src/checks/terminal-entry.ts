import type {BoundCheck} from './check.ts';
import {preferencesCheck} from './kit/preferences.ts';

/** This check verifies that other programs cannot read along what is typed in Terminal. */
export const terminalEntry: BoundCheck = preferencesCheck({
  id: 'terminal-entry',
  category: 'application',
  minutes: 1,
  references: [],
  values: [
    {domain: 'com.apple.Terminal', key: 'SecureKeyboardEntry', of: 'person', right: true, unset: 'wrong'},
  ],
  text: {
    en: {
      title: 'Nobody reads along what is typed in Terminal',
      failure: 'Programs may read along what is typed in Terminal',
      why: 'A program that records keys gets the passwords typed there: for sudo, for servers.',
      steps: ['Open Terminal and choose Terminal, Secure Keyboard Entry.'],
    },
    de: {
      title: 'Niemand liest mit, was im Terminal getippt wird',
      failure: 'Programme dürfen mitlesen, was im Terminal getippt wird',
      why: 'Ein Programm, das Tasten aufzeichnet, bekommt die dort getippten Passwörter: für sudo, für Server.',
      steps: ['Öffnen Sie Terminal und wählen Sie Terminal, Sichere Tastatureingabe.'],
    },
  },
});
