import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Windows does not ask the network for a proxy (WPAD). */
export const proxyDiscovery: BoundCheck = registryCheck({
  id: 'proxy-discovery',
  category: 'network',
  minutes: 2,
  references: [],
  values: [
    {
      at: ['HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\WinHttp\\DisableWpad'],
      right: 1,
      unset: 'wrong',
    },
  ],
  text: {
    en: {
      title: 'The network is not asked for a proxy',
      failure: 'The network is asked for a proxy (WPAD)',
      why: 'Anybody in the network answers, and all web traffic goes through a device of theirs.',
      steps: ['Make sure that your organisation does not need it.'],
    },
    de: {
      title: 'Das Netz wird nicht nach einem Proxy gefragt',
      failure: 'Das Netz wird nach einem Proxy gefragt (WPAD)',
      why: 'Jeder im Netz kann antworten, und aller Webverkehr läuft über dessen Gerät.',
      steps: ['Stellen Sie sicher, dass Ihre Organisation es nicht braucht.'],
    },
  },
});
