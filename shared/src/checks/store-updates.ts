import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that apps of the Microsoft Store update themselves. */
export const storeUpdates: BoundCheck = registryCheck({
  id: 'store-updates',
  category: 'application',
  minutes: 1,
  references: ['CIS Windows 11 22H2: 18.10.66.3'],
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsStore\\AutoDownload',
        'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsStore\\WindowsUpdate\\AutoDownload',
      ],
      right: 4,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Apps of the store update themselves',
      failure: 'Apps of the store do not update themselves',
      why: 'Errors of apps stay open although the fix is there; nobody looks into the store every day.',
      steps: ['Open Microsoft Store, your picture, Settings, and switch App updates on.'],
    },
    de: {
      title: 'Apps aus dem Store aktualisieren sich selbst',
      failure: 'Apps aus dem Store aktualisieren sich nicht selbst',
      why: 'Fehler von Apps bleiben offen, obwohl es die Korrektur gibt; niemand sieht täglich im Store nach.',
      steps: ['Öffnen Sie Microsoft Store, Ihr Bild, Einstellungen und schalten Sie App-Updates ein.'],
    },
  },
});
