import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that no SSH server starts with the device. */
export const remoteLogin: BoundCheck = registryCheck({
  id: 'remote-login',
  category: 'network',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 5.13'],
  values: [
    {at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\sshd\\Start'], right: 4, unset: 'right', also: [3]},
  ],
  text: {
    en: {
      title: 'Nobody signs in over the network by SSH',
      failure: 'The device takes sign-ins over the network by SSH',
      why: 'Attackers try passwords at every SSH server they find, all day; one weak password is enough.',
      steps: ['Switch it off where nobody needs it; where somebody does, let it take keys only.'],
    },
    de: {
      title: 'Niemand meldet sich per SSH über das Netz an',
      failure: 'Das Gerät nimmt Anmeldungen per SSH über das Netz an',
      why: 'Angreifer probieren an jedem SSH-Server, den sie finden, den ganzen Tag Passwörter; ein schwaches genügt.',
      steps: ['Schalten Sie es aus, wo es niemand braucht; wo doch, lassen Sie nur Schlüssel zu.'],
    },
  },
});
