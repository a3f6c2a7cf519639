import type {BoundCheck} from '../check.ts';
import {preferencesCheck} from '../kit/preferences.ts';

/** This check verifies that apps of the App Store update themselves. */
export const storeUpdatesOnMacos: BoundCheck = preferencesCheck({
  id: 'store-updates',
  category: 'application',
  minutes: 1,
  references: [],
  settings: 'x-apple.systempreferences:com.apple.Software-Update-Settings.extension',
  values: [{domain: 'com.apple.commerce', key: 'AutoUpdate', of: 'device', right: true, unset: 'unknown'}],
  text: {
    en: {
      title: 'Apps of the store update themselves',
      failure: 'Apps of the store do not update themselves',
      why: 'Errors of apps stay open although the fix is there; nobody looks into the store every day.',
      steps: [
        'Open System Settings, General, Software Update, the (i) beside Automatic updates, and turn application updates on.',
      ],
    },
    de: {
      title: 'Apps aus dem Store aktualisieren sich selbst',
      failure: 'Apps aus dem Store aktualisieren sich nicht selbst',
      why: 'Fehler von Apps bleiben offen, obwohl es die Korrektur gibt; niemand sieht täglich im Store nach.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Allgemein, Softwareupdate, das (i) neben den automatischen Updates und schalten Sie die Updates der Programme ein.',
      ],
    },
  },
});
