import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Windows does not call out names over NetBIOS. */
export const netbiosNames: BoundCheck = registryCheck({
  id: 'netbios-names',
  category: 'network',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.4.6', 'CIS Windows 11 22H2: 18.6.4.2'],
  restart: true,
  any: true,
  values: [
    {
      at: ['HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient\\EnableNetbios'],
      right: 2,
      unset: 'wrong',
      also: [0],
    },
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\NetBT\\Parameters\\NodeType'],
      right: 2,
      unset: 'wrong',
    },
  ],
  text: {
    en: {
      title: 'Names are not called out over NetBIOS',
      failure: 'Names are called out over NetBIOS',
      why: 'The oldest way to ask for a name: anybody in the network may answer and is sent a sign-in to crack or pass on.',
    },
    de: {
      title: 'Namen werden nicht über NetBIOS gerufen',
      failure: 'Namen werden über NetBIOS gerufen',
      why: 'Die älteste Art, nach einem Namen zu fragen: Jeder im Netz darf antworten und bekommt eine Anmeldung zum Knacken oder Weiterreichen.',
    },
  },
});
