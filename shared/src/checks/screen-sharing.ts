import type {BoundCheck} from './check.ts';
import {launchServiceCheck} from './kit/launch-service.ts';

/** This check verifies that nobody sees and uses the screen from elsewhere. */
export const screenSharing: BoundCheck = launchServiceCheck({
  id: 'screen-sharing',
  category: 'network',
  references: [],
  labels: ['com.apple.screensharing'],
  text: {
    en: {
      title: 'The screen is not shared with the network',
      failure: 'The screen is shared with the network',
      why: 'Who knows or guesses a password uses the device as if sitting before it.',
      steps: ['Open System Settings, General, Sharing, and turn Screen Sharing off.'],
    },
    de: {
      title: 'Der Bildschirm ist nicht für das Netz freigegeben',
      failure: 'Der Bildschirm ist für das Netz freigegeben',
      why: 'Wer ein Passwort kennt oder errät, benutzt das Gerät, als säße er davor.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Allgemein, Teilen und schalten Sie die Bildschirmfreigabe aus.',
      ],
    },
  },
});
