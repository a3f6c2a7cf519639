import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that nothing starts by itself when a memory stick is put in. */
export const autoplay: BoundCheck = registryCheck({
  id: 'autoplay',
  category: 'operating-system',
  minutes: 1,
  references: ['CIS Windows 11 22H2: 18.10.7.3'],
  settings: 'ms-settings:autoplay',
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer\\NoDriveTypeAutoRun',
        'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\AutoplayHandlers\\DisableAutoplay',
      ],
      right: 1,
      unset: 'wrong',
      also: [255],
    },
  ],
  text: {
    en: {
      title: 'Nothing starts by itself from memory sticks',
      failure: 'AutoPlay acts when a memory stick is put in',
      why: 'A stick that is found or sent can offer a program of the attacker’s as the first thing to click.',
      steps: ['Open Settings, Bluetooth & devices, AutoPlay, and switch it off.'],
    },
    de: {
      title: 'Von USB-Sticks startet nichts von selbst',
      failure: 'AutoPlay reagiert, wenn ein USB-Stick eingesteckt wird',
      why: 'Ein gefundener oder zugesandter Stick kann ein Programm des Angreifers als Erstes zum Anklicken anbieten.',
      steps: [
        'Öffnen Sie Einstellungen, Bluetooth und Geräte, Automatische Wiedergabe und schalten Sie sie aus.',
      ],
    },
  },
});
