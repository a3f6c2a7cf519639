import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Microsoft Defender asks Microsoft about files nobody has seen before. */
export const cloudProtection: BoundCheck = registryCheck({
  id: 'cloud-protection',
  category: 'security-controls',
  minutes: 2,
  references: ['scid-2016'],
  settings: 'ms-settings:windowsdefender',
  defender: true,
  command: 'Set-MpPreference -MAPSReporting Advanced',
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Spynet\\SpynetReporting',
        'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Spynet\\SpynetReporting',
      ],
      right: 2,
      unset: 'unknown',
      also: [1],
    },
  ],
  text: {
    en: {
      title: 'Microsoft Defender asks online about unknown files',
      failure: 'Microsoft Defender does not ask online about unknown files',
      why: 'Signatures come hours after new malware; what others have met is known online at once.',
      look: 'Run in PowerShell: Get-MpPreference | Select-Object MAPSReporting – 1 or 2 is right.',
      steps: [
        'Open Windows Security, Virus & threat protection, Manage settings, and switch Cloud-delivered protection on.',
      ],
    },
    de: {
      title: 'Microsoft Defender fragt bei unbekannten Dateien online nach',
      failure: 'Microsoft Defender fragt bei unbekannten Dateien nicht nach',
      why: 'Signaturen kommen Stunden nach neuen Schadprogrammen; was anderen begegnet ist, weiß man online sofort.',
      look: 'Führen Sie in PowerShell aus: Get-MpPreference | Select-Object MAPSReporting – 1 oder 2 ist richtig.',
      steps: [
        'Öffnen Sie Windows-Sicherheit, Viren- & Bedrohungsschutz, Einstellungen verwalten und schalten Sie den cloudbasierten Schutz ein.',
      ],
    },
  },
});
