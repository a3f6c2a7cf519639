import type {Product} from './product.ts';

/** PowerShell Universal. */
export const powershellUniversal: Product = {
  id: 'powershell-universal',
  title: 'PowerShell Universal',
  vendor: 'Ironman Software',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['powershell universal'],
  publishers: ['ironman software'],
  packages: {chocolatey: ['powershelluniversal']},
  cpes: ['ironmansoftware:powershell_universal'],
};
