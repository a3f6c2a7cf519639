import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that not every account installs with the rights of the system. */
export const installerPrivileges: BoundCheck = registryCheck({
  id: 'installer-privileges',
  category: 'accounts',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.10.81.2'],
  any: true,
  values: [
    {
      at: ['HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\Installer\\AlwaysInstallElevated'],
      right: 0,
      unset: 'right',
    },
    {
      at: ['HKCU\\SOFTWARE\\Policies\\Microsoft\\Windows\\Installer\\AlwaysInstallElevated'],
      right: 0,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Accounts do not install with the system’s rights',
      failure: 'Every account installs with the system’s rights',
      why: 'Any program without rights makes an installation package and has the system run what is in it: from guest to ruler in one step.',
    },
    de: {
      title: 'Konten installieren nicht mit den Rechten des Systems',
      failure: 'Jedes Konto installiert mit den Rechten des Systems',
      why: 'Jedes Programm ohne Rechte baut ein Installationspaket und lässt das System dessen Inhalt ausführen: in einem Schritt vom Gast zum Herrscher.',
    },
  },
});
