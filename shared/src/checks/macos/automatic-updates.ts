import type {BoundCheck} from '../check.ts';
import {preferencesCheck} from '../kit/preferences.ts';

/** This check verifies that macOS finds, fetches and installs its updates by itself. */
export const automaticUpdatesOnMacos: BoundCheck = preferencesCheck({
  id: 'automatic-updates',
  category: 'application',
  minutes: 2,
  references: [],
  settings: 'x-apple.systempreferences:com.apple.Software-Update-Settings.extension',
  values: [
    {
      domain: 'com.apple.SoftwareUpdate',
      key: 'AutomaticCheckEnabled',
      of: 'device',
      right: true,
      unset: 'right',
    },
    {
      domain: 'com.apple.SoftwareUpdate',
      key: 'AutomaticDownload',
      of: 'device',
      right: true,
      unset: 'unknown',
    },
    {
      domain: 'com.apple.SoftwareUpdate',
      key: 'AutomaticallyInstallMacOSUpdates',
      of: 'device',
      right: true,
      unset: 'wrong',
    },
    {
      domain: 'com.apple.SoftwareUpdate',
      key: 'CriticalUpdateInstall',
      of: 'device',
      right: true,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Security updates install themselves',
      failure: 'Security updates wait for somebody to install them',
      why: 'Between the day a fix appears and the day somebody installs it, attackers use the published error; often they need only hours.',
      steps: [
        'Open System Settings, General, Software Update, the (i) beside Automatic updates, and turn everything on.',
      ],
    },
    de: {
      title: 'Sicherheitsupdates installieren sich selbst',
      failure: 'Sicherheitsupdates warten, bis jemand sie installiert',
      why: 'Zwischen dem Erscheinen einer Korrektur und ihrer Installation nutzen Angreifer den veröffentlichten Fehler; oft brauchen sie nur Stunden.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Allgemein, Softwareupdate, das (i) neben den automatischen Updates und schalten Sie alles ein.',
      ],
    },
  },
});
