import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that accounts without rights cannot change how software is installed. */
export const installerControl: BoundCheck = registryCheck({
  id: 'installer-control',
  category: 'accounts',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.10.81.1'],
  values: [
    {
      at: ['HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\Installer\\EnableUserControl'],
      right: 0,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Installations cannot be redirected by accounts without rights',
      failure: 'Accounts without rights may redirect installations',
      why: 'An installation that runs with the system’s rights takes folders and options from an account without rights.',
    },
    de: {
      title: 'Konten ohne Rechte können Installationen nicht umlenken',
      failure: 'Konten ohne Rechte dürfen Installationen umlenken',
      why: 'Eine Installation mit den Rechten des Systems nimmt Ordner und Optionen von einem Konto ohne Rechte an.',
    },
  },
});
