import type {Product} from './product.ts';

/** Power BI Desktop. */
export const powerBiDesktop: Product = {
  id: 'power-bi-desktop',
  title: 'Power BI Desktop',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['microsoft power bi desktop', 'microsoft powerbi desktop'],
  publishers: ['microsoft'],
  packages: {winget: ['Microsoft.PowerBI'], chocolatey: ['powerbi']},
  cpes: ['microsoft:power_bi_desktop'],
  cna: ['microsoft/power bi desktop', 'microsoft/microsoft power bi desktop'],
};
