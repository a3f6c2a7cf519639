import type {Product} from './product.ts';

/** Microsoft Visio. */
export const microsoftVisio: Product = {
  id: 'microsoft-visio',
  title: 'Microsoft Visio',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft visio professional #',
    'microsoft visio standard #',
    'microsoft office visio professional #',
    'microsoft office visio standard #',
    'microsoft visio ltsc professional #',
    'microsoft visio ltsc standard #',
    'microsoft visio',
  ],
  publishers: ['microsoft'],
  cpes: ['microsoft:visio'],
  cna: ['microsoft/microsoft visio #', 'microsoft/microsoft visio 2013 *'],
};
