import type {BoundCheck} from './check.ts';
import {preferencesCheck} from './kit/preferences.ts';

/** This check verifies that the device does not pass its connection on. */
export const internetSharing: BoundCheck = preferencesCheck({
  id: 'internet-sharing',
  category: 'network',
  minutes: 1,
  references: ['CIS macOS 26: 2.3.3.7'],
  settings: 'x-apple.systempreferences:com.apple.Sharing-Settings.extension',
  command: 'none',
  values: [
    {
      domain: 'SystemConfiguration/com.apple.nat',
      key: 'NAT:Enabled',
      of: 'device',
      right: false,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'The internet connection is not passed on',
      failure: 'The internet connection is passed on',
      why: 'Strangers reach the network behind this device, past the rules that hold for everybody else.',
      look: 'Open System Settings, General, Sharing – Internet Sharing should be off.',
      steps: ['Open System Settings, General, Sharing, and turn Internet Sharing off.'],
    },
    de: {
      title: 'Die Internetverbindung wird nicht weitergegeben',
      failure: 'Die Internetverbindung wird weitergegeben',
      why: 'Fremde erreichen das Netz hinter diesem Gerät, vorbei an den Regeln, die für alle anderen gelten.',
      look: 'Öffnen Sie Systemeinstellungen, Allgemein, Teilen – die Internetfreigabe sollte aus sein.',
      steps: ['Öffnen Sie Systemeinstellungen, Allgemein, Teilen und schalten Sie die Internetfreigabe aus.'],
    },
  },
});
