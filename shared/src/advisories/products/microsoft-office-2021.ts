import type {Product} from './product.ts';

/** Microsoft Office 2021 (Click-to-Run, volume or retail). */
export const microsoftOffice2021: Product = {
  id: 'microsoft-office-2021',
  title: 'Microsoft Office 2021',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft office professional plus 2021',
    'microsoft office professional 2021',
    'microsoft office standard 2021',
    'microsoft office home and business 2021',
    'microsoft office home and student 2021',
    'microsoft office ltsc professional plus 2021',
    'microsoft office ltsc standard 2021',
  ],
  publishers: ['microsoft'],
  cpes: ['microsoft:office_long_term_servicing_channel'],
  cna: ['microsoft/microsoft office ltsc 2021', 'microsoft/microsoft office 2021'],
};
