import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Windows does not fall back to sign-ins that are cracked at once (LM, NTLMv1). */
export const lanManagerLevel: BoundCheck = registryCheck({
  id: 'lan-manager-level',
  category: 'accounts',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 2.3.11.7'],
  values: [
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\LmCompatibilityLevel'],
      right: 5,
      unset: 'right',
      from: 3,
      to: 5,
    },
  ],
  text: {
    en: {
      title: 'Windows signs in with NTLMv2 at least',
      failure: 'Windows signs in with LM or NTLMv1',
      why: 'The older sign-ins are cracked in minutes by who sees one pass by; the password is then known.',
    },
    de: {
      title: 'Windows meldet sich mindestens mit NTLMv2 an',
      failure: 'Windows meldet sich mit LM oder NTLMv1 an',
      why: 'Die älteren Anmeldungen knackt in Minuten, wer eine vorbeikommen sieht; dann ist das Passwort bekannt.',
    },
  },
});
