import type {Product} from './product.ts';

/** Microsoft Office 2010. */
export const microsoftOffice2010: Product = {
  id: 'microsoft-office-2010',
  title: 'Microsoft Office 2010',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft office professional plus 2010',
    'microsoft office professional 2010',
    'microsoft office standard 2010',
    'microsoft office home and business 2010',
    'microsoft office home and student 2010',
  ],
  publishers: ['microsoft'],
  cpes: ['microsoft:office'],
  cna: [
    'microsoft/microsoft office 2010 *',
    'microsoft/microsoft word 2010 *',
    'microsoft/microsoft excel 2010 *',
    'microsoft/microsoft outlook 2010 *',
  ],
};
