import type {BoundCheck} from '../check.ts';
import {macStateCheck} from '../kit/mac-state.ts';

/** This check verifies that nobody manages the device from elsewhere (Apple Remote Desktop). */
export const remoteManagementOnMacos: BoundCheck = macStateCheck({
  id: 'remote-management',
  category: 'network',
  minutes: 2,
  references: ['CIS macOS 13: 2.3.3.6'],
  settings: 'x-apple.systempreferences:com.apple.Sharing-Settings.extension',
  command:
    'sudo /System/Library/CoreServices/RemoteManagement/ARDAgent.app/Contents/Resources/kickstart -deactivate -stop',
  state: 'remoteManagement',
  right: false,
  evidence: 'RemoteManagement.launchd',
  text: {
    en: {
      title: 'Remote management is off',
      failure: 'Remote management is on',
      why: 'Who has the password sees the screen, moves the mouse and runs programs as root, from anywhere in the network.',
      look: 'Open System Settings, General, Sharing – Remote Management should be off.',
      remedy: [
        'Open System Settings, General, Sharing, and turn Remote Management off.',
        'Or run the command in Terminal.',
      ],
    },
    de: {
      title: 'Die Fernverwaltung ist aus',
      failure: 'Die Fernverwaltung ist an',
      why: 'Wer das Passwort hat, sieht den Bildschirm, bewegt die Maus und führt Programme als root aus, von überall im Netz.',
      look: 'Öffnen Sie Systemeinstellungen, Allgemein, Teilen – die entfernte Verwaltung sollte aus sein.',
      remedy: [
        'Öffnen Sie Systemeinstellungen, Allgemein, Teilen und schalten Sie die entfernte Verwaltung aus.',
        'Oder führen Sie den Befehl im Terminal aus.',
      ],
    },
  },
});
