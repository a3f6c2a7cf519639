import type {Product} from './product.ts';

/** Microsoft Office 2024 (Click-to-Run, volume or retail). */
export const microsoftOffice2024: Product = {
  id: 'microsoft-office-2024',
  title: 'Microsoft Office 2024',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft office professional plus 2024',
    'microsoft office professional 2024',
    'microsoft office standard 2024',
    'microsoft office home and business 2024',
    'microsoft office home and student 2024',
    'microsoft office ltsc professional plus 2024',
    'microsoft office ltsc standard 2024',
  ],
  publishers: ['microsoft'],
  cpes: ['microsoft:office_long_term_servicing_channel'],
  cna: ['microsoft/microsoft office ltsc 2024'],
};
