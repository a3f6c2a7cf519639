import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that the registry cannot be read over the network. */
export const remoteRegistry: BoundCheck = registryCheck({
  id: 'remote-registry',
  category: 'network',
  minutes: 1,
  references: ['CIS Windows 11 22H2: 5.25'],
  values: [
    {at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\RemoteRegistry\\Start'], right: 4, unset: 'right'},
  ],
  text: {
    en: {
      title: 'The registry cannot be read over the network',
      failure: 'The registry can be read over the network',
      why: 'It tells an attacker with any account which programs, people and protections are there, and lets them change some.',
    },
    de: {
      title: 'Die Registrierung ist über das Netz nicht lesbar',
      failure: 'Die Registrierung ist über das Netz lesbar',
      why: 'Sie verrät Angreifern mit irgendeinem Konto, welche Programme, Personen und Schutzmaßnahmen da sind, und lässt manches ändern.',
    },
  },
});
