import type {BoundCheck} from './check.ts';
import {preferencesCheck} from './kit/preferences.ts';

/** This check verifies that macOS fetches its lists of malware and rapid security fixes by itself. */
export const backgroundUpdates: BoundCheck = preferencesCheck({
  id: 'background-updates',
  category: 'security-controls',
  minutes: 2,
  references: [],
  settings: 'x-apple.systempreferences:com.apple.Software-Update-Settings.extension',
  values: [
    {domain: 'com.apple.SoftwareUpdate', key: 'ConfigDataInstall', of: 'device', right: true, unset: 'right'},
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
      title: 'Lists of malware and rapid fixes come by themselves',
      failure: 'Lists of malware or rapid fixes do not come by themselves',
      why: 'XProtect knows new malware only by these lists; without them it looks for that of last year.',
      steps: [
        'Open System Settings, General, Software Update, the (i) beside Automatic updates, and turn on Install Security Responses and system files.',
      ],
    },
    de: {
      title: 'Listen von Schadprogrammen und schnelle Korrekturen kommen von selbst',
      failure: 'Listen von Schadprogrammen oder schnelle Korrekturen bleiben aus',
      why: 'XProtect kennt neue Schadprogramme nur durch diese Listen; ohne sie sucht es nach denen vom letzten Jahr.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Allgemein, Softwareupdate, das (i) neben den automatischen Updates und schalten Sie Sicherheitsmaßnahmen und Systemdateien ein.',
      ],
    },
  },
});
