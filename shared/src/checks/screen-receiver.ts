import type {BoundCheck} from './check.ts';
import {preferencesCheck} from './kit/preferences.ts';

/** This check verifies that the device takes no pictures and sounds from others (AirPlay receiver). */
export const screenReceiver: BoundCheck = preferencesCheck({
  id: 'screen-receiver',
  category: 'network',
  minutes: 1,
  references: ['CIS macOS 26: 2.3.1.2'],
  settings: 'x-apple.systempreferences:com.apple.AirDrop-Handoff-Settings.extension',
  values: [
    {
      domain: 'com.apple.controlcenter',
      key: 'AirplayRecieverEnabled',
      of: 'host',
      right: false,
      unset: 'unknown',
    },
  ],
  text: {
    en: {
      title: 'The device does not receive AirPlay',
      failure: 'The device receives AirPlay',
      why: 'A service waits at the network all day; errors in AirPlay let attackers run programs without a click (AirBorne, 2025).',
      steps: ['Open System Settings, General, AirDrop & Handoff, and turn AirPlay Receiver off.'],
    },
    de: {
      title: 'Das Gerät empfängt kein AirPlay',
      failure: 'Das Gerät empfängt AirPlay',
      why: 'Ein Dienst wartet den ganzen Tag am Netz; Fehler in AirPlay ließen Angreifer ohne einen Klick Programme ausführen (AirBorne, 2025).',
      steps: [
        'Öffnen Sie Systemeinstellungen, Allgemein, AirDrop & Handoff und schalten Sie den AirPlay-Empfänger aus.',
      ],
    },
  },
});
