import type {BoundCheck} from './check.ts';
import {preferencesCheck} from './kit/preferences.ts';

/** This check verifies that not everybody near by can send files (AirDrop). */
export const airdropVisibility: BoundCheck = preferencesCheck({
  id: 'airdrop-visibility',
  category: 'network',
  minutes: 1,
  references: [],
  settings: 'x-apple.systempreferences:com.apple.AirDrop-Handoff-Settings.extension',
  values: [
    {
      domain: 'com.apple.sharingd',
      key: 'DiscoverableMode',
      of: 'person',
      right: 'Contacts Only',
      unset: 'right',
      also: ['Off'],
    },
  ],
  text: {
    en: {
      title: 'Not everybody near by can send files by AirDrop',
      failure: 'Everybody near by can send files by AirDrop',
      why: 'A stranger in the same train sends a file with a name you expect, and finds out who is near.',
      steps: ['Open System Settings, General, AirDrop & Handoff, and choose Contacts Only.'],
    },
    de: {
      title: 'Nicht jeder in der Nähe kann per AirDrop Dateien senden',
      failure: 'Jeder in der Nähe kann per AirDrop Dateien senden',
      why: 'Ein Fremder im selben Zug sendet eine Datei mit einem Namen, den Sie erwarten, und erfährt, wer in der Nähe ist.',
      steps: ['Öffnen Sie Systemeinstellungen, Allgemein, AirDrop & Handoff und wählen Sie „Nur Kontakte“.'],
    },
  },
});
