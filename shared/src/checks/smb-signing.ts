import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that file sharing takes signed messages only, as client and as server. */
export const smbSigning: BoundCheck = registryCheck({
  id: 'smb-signing',
  category: 'network',
  minutes: 5,
  references: ['CIS Windows 11 22H2: 2.3.8.1', 'CIS Windows 11 22H2: 2.3.9.2'],
  values: [
    {
      at: [
        'HKLM\\SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters\\RequireSecuritySignature',
      ],
      right: 1,
      unset: 'unknown',
    },
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters\\RequireSecuritySignature'],
      right: 1,
      unset: 'unknown',
    },
  ],
  text: {
    en: {
      title: 'File sharing takes signed messages only',
      failure: 'File sharing takes messages that are not signed',
      why: 'Who sits between two devices passes a sign-in on to a third and works there as its owner (relaying).',
      look: 'Run in PowerShell: Get-SmbClientConfiguration | Select-Object RequireSecuritySignature; Get-SmbServerConfiguration | Select-Object RequireSecuritySignature – both should be True.',
      steps: ['Make sure that network drives and scanners here can sign; very old ones cannot.'],
    },
    de: {
      title: 'Dateifreigaben nehmen nur signierte Nachrichten an',
      failure: 'Dateifreigaben nehmen unsignierte Nachrichten an',
      why: 'Wer zwischen zwei Geräten sitzt, reicht eine Anmeldung an ein drittes weiter und arbeitet dort als deren Besitzer (Relaying).',
      look: 'Führen Sie in PowerShell aus: Get-SmbClientConfiguration | Select-Object RequireSecuritySignature; Get-SmbServerConfiguration | Select-Object RequireSecuritySignature – beide Werte sollten True sein.',
      steps: [
        'Stellen Sie sicher, dass Netzlaufwerke und Scanner hier signieren können; sehr alte können es nicht.',
      ],
    },
  },
});
