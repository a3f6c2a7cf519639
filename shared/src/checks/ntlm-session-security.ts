import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that sessions signed in by NTLM are encrypted and signed in the newer way. */
export const ntlmSessionSecurity: BoundCheck = registryCheck({
  id: 'ntlm-session-security',
  category: 'network',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 2.3.11.9', 'CIS Windows 11 22H2: 2.3.11.10'],
  values: [
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0\\NTLMMinClientSec'],
      right: 537395200,
      unset: 'wrong',
    },
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0\\NTLMMinServerSec'],
      right: 537395200,
      unset: 'wrong',
    },
  ],
  text: {
    en: {
      title: 'NTLM sessions are protected in the newer way',
      failure: 'NTLM sessions may be protected in the older way',
      why: 'Who sits between two devices presses a session down to the older protection and changes what passes.',
      look: 'Run: secpol.msc – Local Policies, Security Options, Network security: Minimum session security for NTLM SSP based clients and servers: both boxes should be ticked.',
    },
    de: {
      title: 'NTLM-Sitzungen sind auf die neuere Art geschützt',
      failure: 'NTLM-Sitzungen dürfen auf die ältere Art geschützt sein',
      why: 'Wer zwischen zwei Geräten sitzt, drückt eine Sitzung auf den älteren Schutz hinunter und ändert, was vorbeikommt.',
      look: 'Führen Sie aus: secpol.msc – Lokale Richtlinien, Sicherheitsoptionen, Netzwerksicherheit: Minimale Sitzungssicherheit für NTLM-SSP-basierte Clients und Server: Beide Kästchen sollten angekreuzt sein.',
    },
  },
});
