import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that only known programs may change documents and pictures. */
export const ransomwareFolders: BoundCheck = registryCheck({
  id: 'ransomware-folders',
  category: 'security-controls',
  minutes: 10,
  references: ['scid-2021'],
  settings: 'ms-settings:windowsdefender',
  defender: true,
  command: 'Set-MpPreference -EnableControlledFolderAccess Enabled',
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Windows Defender Exploit Guard\\Controlled Folder Access\\EnableControlledFolderAccess',
        'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Windows Defender Exploit Guard\\Controlled Folder Access\\EnableControlledFolderAccess',
      ],
      right: 1,
      unset: 'wrong',
    },
  ],
  text: {
    en: {
      title: 'Only known programs may change your documents',
      failure: 'Any program may change your documents',
      why: 'Ransomware encrypts documents and pictures within minutes, with no more rights than any program you start.',
      look: 'Run in PowerShell: Get-MpPreference | Select-Object EnableControlledFolderAccess – 1 is right.',
      steps: [
        'Open Windows Security, Virus & threat protection, Manage ransomware protection, and switch Controlled folder access on.',
        'Allow the programs you trust when it asks.',
      ],
    },
    de: {
      title: 'Nur bekannte Programme dürfen Ihre Dokumente ändern',
      failure: 'Jedes Programm darf Ihre Dokumente ändern',
      why: 'Erpressungsprogramme verschlüsseln Dokumente und Bilder binnen Minuten, mit nicht mehr Rechten als jedes Programm, das Sie starten.',
      look: 'Führen Sie in PowerShell aus: Get-MpPreference | Select-Object EnableControlledFolderAccess – 1 ist richtig.',
      steps: [
        'Öffnen Sie Windows-Sicherheit, Viren- & Bedrohungsschutz, Ransomware-Schutz verwalten und schalten Sie den überwachten Ordnerzugriff ein.',
        'Erlauben Sie Programme, denen Sie vertrauen, wenn gefragt wird.',
      ],
    },
  },
});
