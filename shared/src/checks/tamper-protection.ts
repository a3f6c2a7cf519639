import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that programs cannot switch Microsoft Defender off. */
export const tamperProtection: BoundCheck = registryCheck({
  id: 'tamper-protection',
  category: 'security-controls',
  minutes: 2,
  references: ['scid-2003'],
  settings: 'ms-settings:windowsdefender',
  defender: true,
  command: 'none',
  values: [
    {
      at: ['HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Features\\TamperProtection'],
      right: 5,
      unset: 'unknown',
      also: [1],
    },
  ],
  text: {
    en: {
      title: 'Programs cannot switch Microsoft Defender off',
      failure: 'Programs can switch Microsoft Defender off',
      why: 'The first thing malware with administrator rights does is to switch the scanner off; tamper protection refuses it.',
      look: 'Run in PowerShell: Get-MpComputerStatus | Select-Object IsTamperProtected – it should be True.',
      steps: [
        'Open Windows Security, Virus & threat protection, Manage settings, and switch Tamper Protection on.',
      ],
    },
    de: {
      title: 'Programme können Microsoft Defender nicht abschalten',
      failure: 'Programme können Microsoft Defender abschalten',
      why: 'Schadprogramme mit Administratorrechten schalten als Erstes den Scanner ab; der Manipulationsschutz verhindert das.',
      look: 'Führen Sie in PowerShell aus: Get-MpComputerStatus | Select-Object IsTamperProtected – es sollte True sein.',
      steps: [
        'Öffnen Sie Windows-Sicherheit, Viren- & Bedrohungsschutz, Einstellungen verwalten und schalten Sie den Manipulationsschutz ein.',
      ],
    },
  },
});
