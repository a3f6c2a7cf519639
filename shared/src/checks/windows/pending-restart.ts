import {type BoundCheck, defineCheck} from '../check.ts';

/** This check verifies that no installed update waits for a restart. */
export const pendingRestartOnWindows: BoundCheck = defineCheck({
  id: 'pending-restart',
  category: 'operating-system',
  platforms: ['windows'],
  needs: ['restart'],
  minutes: 10,
  restart: true,
  remedies: [
    {platform: 'windows', command: 'shutdown /r /t 60', settings: 'ms-settings:windowsupdate-action'},
  ],
  references: [],
  text: {
    en: {
      title: 'No update waits for a restart',
      failure: 'An update waits for a restart',
      why: 'The old files with their known errors still run, and an attacker uses them although the fix is already on the disk.',
      look: 'Open Settings, Windows Update – it says when a restart is needed.',
      remedy: ['Save your work.', 'Restart the device.'],
    },
    de: {
      title: 'Kein Update wartet auf einen Neustart',
      failure: 'Ein Update wartet auf einen Neustart',
      why: 'Die alten Dateien mit bekannten Fehlern laufen noch, und ein Angreifer nutzt sie, obwohl die Korrektur schon auf der Festplatte liegt.',
      look: 'Öffnen Sie Einstellungen, Windows Update – dort steht, wenn ein Neustart nötig ist.',
      remedy: ['Speichern Sie Ihre Arbeit.', 'Starten Sie das Gerät neu.'],
    },
  },
  judge({restart: {requested, packages}}) {
    return requested ? {status: 'fail', evidence: [...packages]} : {status: 'pass'};
  },
});
