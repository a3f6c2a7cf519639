import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that a full scan looks into memory sticks too. */
export const removableDriveScans: BoundCheck = registryCheck({
  id: 'removable-drive-scans',
  category: 'security-controls',
  minutes: 1,
  references: ['CIS Windows 11 22H2: 18.10.43.13.1'],
  defender: true,
  command: 'Set-MpPreference -DisableRemovableDriveScanning $false',
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Scan\\DisableRemovableDriveScanning',
        'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Scan\\DisableRemovableDriveScanning',
      ],
      right: 0,
      unset: 'wrong',
    },
  ],
  text: {
    en: {
      title: 'Full scans look into memory sticks too',
      failure: 'Full scans leave memory sticks out',
      why: 'Malware goes from device to device on memory sticks; a full scan that leaves them out does not find it.',
      look: 'Run in PowerShell: Get-MpPreference | Select-Object DisableRemovableDriveScanning – it should be False.',
    },
    de: {
      title: 'Vollständige Überprüfungen sehen auch in USB-Sticks',
      failure: 'Vollständige Überprüfungen lassen USB-Sticks aus',
      why: 'Schadprogramme wandern auf USB-Sticks von Gerät zu Gerät; eine Überprüfung, die sie auslässt, findet nichts davon.',
      look: 'Führen Sie in PowerShell aus: Get-MpPreference | Select-Object DisableRemovableDriveScanning – es sollte False sein.',
    },
  },
});
