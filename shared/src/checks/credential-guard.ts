import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that passwords of the domain are kept apart from Windows (set up; whether it runs only administrators can ask). */
export const credentialGuard: BoundCheck = registryCheck({
  id: 'credential-guard',
  category: 'security-controls',
  minutes: 10,
  references: ['scid-2080'],
  restart: true,
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\DeviceGuard\\EnableVirtualizationBasedSecurity',
        'HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard\\EnableVirtualizationBasedSecurity',
      ],
      right: 1,
      unset: 'unknown',
    },
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\DeviceGuard\\LsaCfgFlags',
        'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\LsaCfgFlags',
      ],
      right: 2,
      unset: 'unknown',
      also: [1],
    },
  ],
  only: {
    at: ['HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\EditionID'],
    is: [
      'Enterprise',
      'EnterpriseN',
      'EnterpriseS',
      'EnterpriseSN',
      'Education',
      'EducationN',
      'IoTEnterprise',
      'IoTEnterpriseS',
    ],
    otherwise: 'this edition of Windows has no Credential Guard',
  },
  text: {
    en: {
      title: 'Credential Guard keeps passwords apart from Windows',
      failure: 'Credential Guard is switched off',
      why: 'Who gets the rights of the system takes password hashes and tickets out of memory and signs in with them elsewhere.',
      look: 'Run: msinfo32 – Virtualization-based security Services Running should name Credential Guard.',
    },
    de: {
      title: 'Credential Guard hält Passwörter von Windows getrennt',
      failure: 'Credential Guard ist ausgeschaltet',
      why: 'Wer die Rechte des Systems erlangt, holt Passwort-Hashes und Tickets aus dem Speicher und meldet sich damit anderswo an.',
      look: 'Führen Sie aus: msinfo32 – unter den ausgeführten virtualisierungsbasierten Sicherheitsdiensten sollte Credential Guard stehen.',
    },
  },
});
