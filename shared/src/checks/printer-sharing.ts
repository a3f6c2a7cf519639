import type {BoundCheck} from './check.ts';
import {macStateCheck} from './kit/mac-state.ts';

/** This check verifies that printers of this device are not shared. */
export const printerSharing: BoundCheck = macStateCheck({
  id: 'printer-sharing',
  category: 'network',
  minutes: 2,
  references: ['CIS macOS 14: 2.3.3.4'],
  settings: 'x-apple.systempreferences:com.apple.Sharing-Settings.extension',
  command: 'sudo cupsctl --no-share-printers',
  state: 'printerSharing',
  right: false,
  evidence: '_share_printers=1',
  text: {
    en: {
      title: 'Printers are not shared',
      failure: 'Printers are shared with the network',
      why: 'The printing service takes jobs from everybody in the network; errors in it were a way in more than once.',
      look: 'Run in Terminal: cupsctl – it should print: _share_printers=0.',
      remedy: [
        'Open System Settings, General, Sharing, and turn Printer Sharing off.',
        'Or run the command in Terminal.',
      ],
    },
    de: {
      title: 'Drucker sind nicht freigegeben',
      failure: 'Drucker sind für das Netz freigegeben',
      why: 'Der Druckdienst nimmt Aufträge von allen im Netz an; Fehler darin waren mehr als einmal ein Weg hinein.',
      look: 'Führen Sie im Terminal aus: cupsctl – es sollte erscheinen: _share_printers=0.',
      remedy: [
        'Öffnen Sie Systemeinstellungen, Allgemein, Teilen und schalten Sie die Druckerfreigabe aus.',
        'Oder führen Sie den Befehl im Terminal aus.',
      ],
    },
  },
});
