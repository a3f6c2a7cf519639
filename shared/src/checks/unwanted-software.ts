import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Microsoft Defender refuses software that comes along unasked. */
export const unwantedSoftware: BoundCheck = registryCheck({
  id: 'unwanted-software',
  category: 'security-controls',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.10.43.16', 'scid-2013'],
  settings: 'ms-settings:windowsdefender',
  defender: true,
  command: 'Set-MpPreference -PUAProtection Enabled',
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\PUAProtection',
        'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\PUAProtection',
      ],
      right: 1,
      unset: 'unknown',
    },
  ],
  text: {
    en: {
      title: 'Software that comes along unasked is refused',
      failure: 'Software that comes along unasked is let in',
      why: 'Installers bring programs that show advertisements, change the browser or mine coins, and those bring worse.',
      look: 'Run in PowerShell: Get-MpPreference | Select-Object PUAProtection – 1 is right.',
      steps: [
        'Open Windows Security, App & browser control, Reputation-based protection settings, and switch Potentially unwanted app blocking on.',
      ],
    },
    de: {
      title: 'Ungebetene Software wird abgelehnt',
      failure: 'Ungebetene Software wird eingelassen',
      why: 'Installationsprogramme bringen Werbung, ändern den Browser oder schürfen Münzen, und das bringt Schlimmeres nach.',
      look: 'Führen Sie in PowerShell aus: Get-MpPreference | Select-Object PUAProtection – 1 ist richtig.',
      steps: [
        'Öffnen Sie Windows-Sicherheit, App- & Browsersteuerung, Einstellungen für zuverlässigkeitsbasierten Schutz und schalten Sie das Blockieren potenziell unerwünschter Apps ein.',
      ],
    },
  },
});
