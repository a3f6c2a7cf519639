import type {BoundCheck} from './check.ts';
import {preferencesCheck} from './kit/preferences.ts';

/** This check verifies that devices near by cannot send files over Bluetooth. */
export const bluetoothSharing: BoundCheck = preferencesCheck({
  id: 'bluetooth-sharing',
  category: 'network',
  minutes: 1,
  references: ['CIS macOS 26: 2.3.3.10'],
  settings: 'x-apple.systempreferences:com.apple.Sharing-Settings.extension',
  values: [
    {domain: 'com.apple.Bluetooth', key: 'PrefKeyServicesEnabled', of: 'host', right: false, unset: 'right'},
  ],
  text: {
    en: {
      title: 'Nobody near by sends files over Bluetooth',
      failure: 'Devices near by may send files over Bluetooth',
      why: 'A stranger in the same room offers files, or takes those in the shared folder.',
      steps: ['Open System Settings, General, Sharing, and turn Bluetooth Sharing off.'],
    },
    de: {
      title: 'Niemand in der Nähe sendet Dateien über Bluetooth',
      failure: 'Geräte in der Nähe dürfen Dateien über Bluetooth senden',
      why: 'Ein Fremder im selben Raum bietet Dateien an oder nimmt die aus dem freigegebenen Ordner.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Allgemein, Teilen und schalten Sie die Bluetooth-Freigabe aus.',
      ],
    },
  },
});
