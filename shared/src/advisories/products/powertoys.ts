import type {Product} from './product.ts';

/** PowerToys. */
export const powertoys: Product = {
  id: 'powertoys',
  title: 'PowerToys',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'semver',
  names: ['powertoys', 'powertoys preview'],
  publishers: ['microsoft'],
  packages: {winget: ['Microsoft.PowerToys'], chocolatey: ['powertoys']},
  cpes: ['microsoft:powertoys'],
  cna: ['microsoft/powertoys', 'microsoft/microsoft powertoys'],
};
