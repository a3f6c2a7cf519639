import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Windows does not ask everybody in the network for a name (LLMNR). */
export const multicastNames: BoundCheck = registryCheck({
  id: 'multicast-names',
  category: 'network',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.6.4.3'],
  values: [
    {
      at: ['HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient\\EnableMulticast'],
      right: 0,
      unset: 'wrong',
    },
  ],
  text: {
    en: {
      title: 'Names are not asked of everybody in the network',
      failure: 'Names are asked of everybody in the network (LLMNR)',
      why: 'On a mistyped or missing name anybody in the network answers “that is me” and is sent a sign-in to crack or pass on.',
    },
    de: {
      title: 'Namen werden nicht bei allen im Netz erfragt',
      failure: 'Namen werden bei allen im Netz erfragt (LLMNR)',
      why: 'Bei einem vertippten oder fehlenden Namen antwortet irgendwer im Netz „das bin ich“ und bekommt eine Anmeldung zum Knacken oder Weiterreichen.',
    },
  },
});
