import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Microsoft Defender looks at files the moment they are opened. */
export const defenderRealTime: BoundCheck = registryCheck({
  id: 'defender-real-time',
  category: 'security-controls',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.10.43.10.2', 'scid-2012'],
  settings: 'ms-settings:windowsdefender',
  defender: true,
  command: 'Set-MpPreference -DisableRealtimeMonitoring $false',
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Real-Time Protection\\DisableRealtimeMonitoring',
        'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Real-Time Protection\\DisableRealtimeMonitoring',
      ],
      right: 0,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Microsoft Defender checks files as they are opened',
      failure: 'Microsoft Defender does not check files as they are opened',
      why: 'Malware runs the moment somebody opens it; a scanner that looks only now and then finds it after the damage is done.',
      look: 'Run in PowerShell: Get-MpComputerStatus | Select-Object RealTimeProtectionEnabled – it should be True.',
      steps: [
        'Open Windows Security, Virus & threat protection, Manage settings, and switch Real-time protection on.',
      ],
    },
    de: {
      title: 'Microsoft Defender prüft Dateien beim Öffnen',
      failure: 'Microsoft Defender prüft Dateien nicht beim Öffnen',
      why: 'Schadprogramme laufen, sobald jemand sie öffnet; ein Scanner, der nur ab und zu nachsieht, findet sie erst nach dem Schaden.',
      look: 'Führen Sie in PowerShell aus: Get-MpComputerStatus | Select-Object RealTimeProtectionEnabled – es sollte True sein.',
      steps: [
        'Öffnen Sie Windows-Sicherheit, Viren- & Bedrohungsschutz, Einstellungen verwalten und schalten Sie den Echtzeitschutz ein.',
      ],
    },
  },
});
