import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that scripts (.vbs, .js) do not run at a double click. */
export const scriptHost: BoundCheck = registryCheck({
  id: 'script-host',
  category: 'application',
  minutes: 2,
  references: [],
  values: [
    {at: ['HKLM\\SOFTWARE\\Microsoft\\Windows Script Host\\Settings\\Enabled'], right: 0, unset: 'wrong'},
  ],
  text: {
    en: {
      title: 'Scripts do not run at a double click',
      failure: 'Scripts run at a double click',
      why: 'Mails bring scripts that look like documents (.vbs, .js, .wsf); a double click runs them with all your rights.',
      steps: ['Make sure that no program of yours needs such scripts, for example at sign-in.'],
    },
    de: {
      title: 'Skripte laufen nicht auf Doppelklick',
      failure: 'Skripte laufen auf Doppelklick',
      why: 'E-Mails bringen Skripte, die wie Dokumente aussehen (.vbs, .js, .wsf); ein Doppelklick führt sie mit allen Ihren Rechten aus.',
      steps: [
        'Stellen Sie sicher, dass keines Ihrer Programme solche Skripte braucht, etwa bei der Anmeldung.',
      ],
    },
  },
});
