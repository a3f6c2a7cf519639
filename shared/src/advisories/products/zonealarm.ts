import type {Product} from './product.ts';

/** ZoneAlarm. */
export const zonealarm: Product = {
  id: 'zonealarm',
  title: 'ZoneAlarm',
  vendor: 'Check Point',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'zonealarm',
    'zonealarm free antivirus + firewall',
    'zonealarm extreme security',
    'zonealarm antivirus',
    'zonealarm firewall',
    'zonealarm extreme security nextgen',
  ],
  publishers: ['check point', 'zonealarm', 'zone labs'],
  cpes: ['checkpoint:zonealarm', 'checkpoint:zonealarm_extreme_security', 'zonealarm:extreme_security'],
  cna: [
    'check point/zonealarm extreme security',
    'checkpoint/zonealarm extreme security',
    'checkpoint/zonealarm',
  ],
};
