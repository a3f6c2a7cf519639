import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that the old file sharing protocol SMB 1 is gone, as client and as server. */
export const smb1: BoundCheck = registryCheck({
  id: 'smb-1',
  category: 'network',
  minutes: 5,
  references: ['CIS Windows 11 22H2: 18.4.3', 'CIS Windows 11 22H2: 18.4.4'],
  restart: true,
  settings: 'ms-settings:optionalfeatures',
  command: 'Disable-WindowsOptionalFeature -Online -NoRestart -FeatureName SMB1Protocol',
  values: [
    {at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\mrxsmb10\\Start'], right: 4, unset: 'right'},
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters\\SMB1'],
      right: 0,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'The old file sharing protocol SMB 1 is off',
      failure: 'The old file sharing protocol SMB 1 is on',
      why: 'WannaCry and its kin came through it: who is in the same network takes the device over, without a password and without anybody’s doing.',
      look: 'Run in PowerShell as administrator: Get-WindowsOptionalFeature -Online -FeatureName SMB1Protocol – State should be Disabled.',
      steps: [
        'Search for “Turn Windows features on or off” and take away SMB 1.0/CIFS File Sharing Support.',
      ],
    },
    de: {
      title: 'Das alte Protokoll SMB 1 für Freigaben ist aus',
      failure: 'Das alte Protokoll SMB 1 für Freigaben ist an',
      why: 'WannaCry und Verwandte kamen hierdurch: Wer im selben Netz ist, übernimmt das Gerät ohne Passwort und ohne Zutun.',
      look: 'Führen Sie in PowerShell als Administrator aus: Get-WindowsOptionalFeature -Online -FeatureName SMB1Protocol – State sollte Disabled sein.',
      steps: [
        'Suchen Sie nach „Windows-Features aktivieren oder deaktivieren“ und entfernen Sie die Unterstützung für die SMB 1.0/CIFS-Dateifreigabe.',
      ],
    },
  },
});
