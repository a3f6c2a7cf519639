import type {Product} from './product.ts';

/** Microsoft Office 2019 (Click-to-Run, volume or retail). */
export const microsoftOffice2019: Product = {
  id: 'microsoft-office-2019',
  title: 'Microsoft Office 2019',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft office professional plus 2019',
    'microsoft office professional 2019',
    'microsoft office standard 2019',
    'microsoft office home and business 2019',
    'microsoft office home and student 2019',
  ],
  publishers: ['microsoft'],
  cpes: ['microsoft:office'],
  cna: ['microsoft/microsoft office 2019'],
};
