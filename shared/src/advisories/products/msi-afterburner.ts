import type {Product} from './product.ts';

/** MSI Afterburner. */
export const msiAfterburner: Product = {
  id: 'msi-afterburner',
  title: 'MSI Afterburner',
  vendor: 'MSI',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['msi afterburner'],
  publishers: ['msi'],
  packages: {winget: ['Guru3D.Afterburner'], chocolatey: ['msiafterburner']},
  cpes: ['msi:afterburner'],
  cna: ['msi/msi afterburner', 'msi/afterburner'],
};
