import type {BoundCheck} from './check.ts';
import {launchServiceCheck} from './kit/launch-service.ts';

/** This check verifies that folders are not shared with the network. */
export const fileSharing: BoundCheck = launchServiceCheck({
  id: 'file-sharing',
  category: 'network',
  references: [],
  labels: ['com.apple.smbd'],
  text: {
    en: {
      title: 'Folders are not shared with the network',
      failure: 'Folders are shared with the network',
      why: 'Shared folders are found at once; with a guessed password, or as a guest, an attacker reads them or encrypts them.',
      steps: ['Open System Settings, General, Sharing, and turn File Sharing off where nobody needs it.'],
    },
    de: {
      title: 'Ordner sind nicht für das Netz freigegeben',
      failure: 'Ordner sind für das Netz freigegeben',
      why: 'Freigaben sind sofort gefunden; mit einem erratenen Passwort oder als Gast liest ein Angreifer sie oder verschlüsselt sie.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Allgemein, Teilen und schalten Sie die Dateifreigabe aus, wo sie niemand braucht.',
      ],
    },
  },
});
