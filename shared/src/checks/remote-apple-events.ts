import type {BoundCheck} from './check.ts';
import {launchServiceCheck} from './kit/launch-service.ts';

/** This check verifies that programs of other devices give no orders to programs here. */
export const remoteAppleEvents: BoundCheck = launchServiceCheck({
  id: 'remote-apple-events',
  category: 'network',
  references: ['CIS macOS 26: 2.3.3.6'],
  labels: ['com.apple.AEServer'],
  text: {
    en: {
      title: 'Other devices give no orders to programs here',
      failure: 'Other devices may give orders to programs here',
      why: 'A script on another device opens files, reads mails or quits programs here, with no more than a password.',
      steps: ['Open System Settings, General, Sharing, and turn Remote Application Scripting off.'],
    },
    de: {
      title: 'Andere Geräte steuern hier keine Programme',
      failure: 'Andere Geräte dürfen hier Programme steuern',
      why: 'Ein Skript auf einem anderen Gerät öffnet hier Dateien, liest E-Mails oder beendet Programme, mit nicht mehr als einem Passwort.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Allgemein, Teilen und schalten Sie die entfernte Anwendungssteuerung aus.',
      ],
    },
  },
});
