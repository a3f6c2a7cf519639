import type {Product} from './product.ts';

/** Microsoft Project. */
export const microsoftProject: Product = {
  id: 'microsoft-project',
  title: 'Microsoft Project',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft project professional #',
    'microsoft project standard #',
    'microsoft office project professional #',
    'microsoft office project standard #',
    'microsoft project ltsc professional #',
    'microsoft project',
  ],
  publishers: ['microsoft'],
  cpes: ['microsoft:project'],
  cna: ['microsoft/microsoft project #', 'microsoft/microsoft project 2013 *'],
};
