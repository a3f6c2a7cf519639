import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that the device is not managed from elsewhere without need (WinRM). */
export const remoteManagement: BoundCheck = registryCheck({
  id: 'remote-management',
  category: 'network',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 5.40'],
  values: [
    {at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\WinRM\\Start'], right: 3, unset: 'right', also: [4]},
  ],
  text: {
    en: {
      title: 'Remote management is off',
      failure: 'Remote management is on',
      why: 'With one stolen password of an administrator an attacker runs programs on the device from anywhere in the network.',
      steps: ['Keep it on only where somebody manages this device that way.'],
    },
    de: {
      title: 'Die Fernverwaltung ist aus',
      failure: 'Die Fernverwaltung ist an',
      why: 'Mit einem gestohlenen Administratorpasswort führt ein Angreifer von überall im Netz Programme auf dem Gerät aus.',
      steps: ['Lassen Sie sie nur an, wo jemand dieses Gerät so verwaltet.'],
    },
  },
});
