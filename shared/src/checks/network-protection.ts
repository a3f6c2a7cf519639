import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that no program reaches sites known to be dangerous. */
export const networkProtection: BoundCheck = registryCheck({
  id: 'network-protection',
  category: 'security-controls',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.10.43.6.3.1'],
  defender: true,
  command: 'Set-MpPreference -EnableNetworkProtection Enabled',
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Windows Defender Exploit Guard\\Network Protection\\EnableNetworkProtection',
        'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Windows Defender Exploit Guard\\Network Protection\\EnableNetworkProtection',
      ],
      right: 1,
      unset: 'wrong',
    },
  ],
  text: {
    en: {
      title: 'No program reaches sites known to be dangerous',
      failure: 'Programs reach sites known to be dangerous',
      why: 'Malware fetches its next part and its orders from sites that are known; browsers alone refuse those, other programs do not.',
      look: 'Run in PowerShell: Get-MpPreference | Select-Object EnableNetworkProtection – 1 is right.',
    },
    de: {
      title: 'Kein Programm erreicht als gefährlich bekannte Seiten',
      failure: 'Programme erreichen als gefährlich bekannte Seiten',
      why: 'Schadprogramme holen ihren nächsten Teil und ihre Befehle von bekannten Seiten; nur Browser lehnen diese ab, andere Programme nicht.',
      look: 'Führen Sie in PowerShell aus: Get-MpPreference | Select-Object EnableNetworkProtection – 1 ist richtig.',
    },
  },
});
