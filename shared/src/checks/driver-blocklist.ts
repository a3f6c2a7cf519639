import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that drivers known to be abused are not loaded. */
export const driverBlocklist: BoundCheck = registryCheck({
  id: 'driver-blocklist',
  category: 'operating-system',
  minutes: 2,
  references: [],
  restart: true,
  settings: 'ms-settings:windowsdefender',
  values: [
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\CI\\Config\\VulnerableDriverBlocklistEnable'],
      right: 1,
      unset: 'unknown',
    },
  ],
  text: {
    en: {
      title: 'Drivers known to be abused are refused',
      failure: 'Drivers known to be abused are loaded',
      why: 'Attackers bring an old signed driver with a known error along and switch the scanner off with it.',
      steps: [
        'Open Windows Security, Device security, Core isolation details, and switch the Microsoft Vulnerable Driver Blocklist on.',
      ],
    },
    de: {
      title: 'Treiber, die missbraucht werden, werden abgelehnt',
      failure: 'Treiber, die missbraucht werden, werden geladen',
      why: 'Angreifer bringen einen alten signierten Treiber mit bekanntem Fehler mit und schalten damit den Scanner ab.',
      steps: [
        'Öffnen Sie Windows-Sicherheit, Gerätesicherheit, Details zur Kernisolierung und schalten Sie die Microsoft-Sperrliste für gefährdete Treiber ein.',
      ],
    },
  },
});
