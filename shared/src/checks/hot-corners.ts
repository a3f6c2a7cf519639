import type {BoundCheck} from './check.ts';
import {preferencesCheck} from './kit/preferences.ts';

/** This check verifies that no corner of the screen keeps it from locking. */
export const hotCorners: BoundCheck = preferencesCheck({
  id: 'hot-corners',
  category: 'accounts',
  minutes: 1,
  references: ['CIS macOS 13: 2.3.2'],
  values: [
    {
      domain: 'com.apple.dock',
      key: 'wvous-tl-corner',
      of: 'person',
      right: 1,
      also: [0, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14],
      unset: 'right',
    },
    {
      domain: 'com.apple.dock',
      key: 'wvous-tr-corner',
      of: 'person',
      right: 1,
      also: [0, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14],
      unset: 'right',
    },
    {
      domain: 'com.apple.dock',
      key: 'wvous-bl-corner',
      of: 'person',
      right: 1,
      also: [0, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14],
      unset: 'right',
    },
    {
      domain: 'com.apple.dock',
      key: 'wvous-br-corner',
      of: 'person',
      right: 1,
      also: [0, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14],
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'No corner of the screen keeps it from locking',
      failure: 'A corner of the screen keeps it from locking',
      why: 'The mouse pushed into a corner by accident leaves the device open to whoever passes.',
      look: 'Open System Settings, Desktop & Dock, Hot Corners – none should say Disable Screen Saver.',
      steps: ['Open System Settings, Desktop & Dock, Hot Corners, and take Disable Screen Saver away.'],
    },
    de: {
      title: 'Keine Bildschirmecke verhindert das Sperren',
      failure: 'Eine Bildschirmecke verhindert das Sperren',
      why: 'Die versehentlich in eine Ecke geschobene Maus lässt das Gerät für alle offen, die vorbeikommen.',
      look: 'Öffnen Sie Systemeinstellungen, Schreibtisch & Dock, Aktive Ecken – nirgends sollte „Bildschirmschoner aus“ stehen.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Schreibtisch & Dock, Aktive Ecken und entfernen Sie „Bildschirmschoner aus“.',
      ],
    },
  },
});
