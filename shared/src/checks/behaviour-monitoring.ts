import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Microsoft Defender watches downloads, scripts and what programs do. */
export const behaviourMonitoring: BoundCheck = registryCheck({
  id: 'behaviour-monitoring',
  category: 'security-controls',
  minutes: 2,
  references: [
    'CIS Windows 11 22H2: 18.10.43.10.1',
    'CIS Windows 11 22H2: 18.10.43.10.3',
    'CIS Windows 11 22H2: 18.10.43.10.4',
    'scid-91',
  ],
  settings: 'ms-settings:windowsdefender',
  defender: true,
  command:
    'Set-MpPreference -DisableBehaviorMonitoring $false -DisableIOAVProtection $false -DisableScriptScanning $false',
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Real-Time Protection\\DisableBehaviorMonitoring',
        'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Real-Time Protection\\DisableBehaviorMonitoring',
      ],
      right: 0,
      unset: 'right',
    },
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Real-Time Protection\\DisableIOAVProtection',
        'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Real-Time Protection\\DisableIOAVProtection',
      ],
      right: 0,
      unset: 'right',
    },
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Real-Time Protection\\DisableScriptScanning',
        'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Real-Time Protection\\DisableScriptScanning',
      ],
      right: 0,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Microsoft Defender watches downloads, scripts and behaviour',
      failure: 'Microsoft Defender leaves downloads, scripts or behaviour out',
      why: 'New malware is known by what it does and not by its file; without these three, downloads and scripts of attackers pass unseen.',
      look: 'Run in PowerShell: Get-MpPreference | Select-Object DisableBehaviorMonitoring, DisableIOAVProtection, DisableScriptScanning – each should be False.',
    },
    de: {
      title: 'Microsoft Defender überwacht Downloads, Skripte und Verhalten',
      failure: 'Microsoft Defender lässt Downloads, Skripte oder Verhalten aus',
      why: 'Neue Schadprogramme erkennt man an ihrem Tun und nicht an ihrer Datei; ohne diese drei kommen Downloads und Skripte von Angreifern ungesehen durch.',
      look: 'Führen Sie in PowerShell aus: Get-MpPreference | Select-Object DisableBehaviorMonitoring, DisableIOAVProtection, DisableScriptScanning – jeder Wert sollte False sein.',
    },
  },
});
