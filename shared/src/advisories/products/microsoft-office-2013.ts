import type {Product} from './product.ts';

/** Microsoft Office 2013. */
export const microsoftOffice2013: Product = {
  id: 'microsoft-office-2013',
  title: 'Microsoft Office 2013',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft office professional plus 2013',
    'microsoft office professional 2013',
    'microsoft office standard 2013',
    'microsoft office home and business 2013',
    'microsoft office home and student 2013',
  ],
  publishers: ['microsoft'],
  cpes: ['microsoft:office'],
  cna: [
    'microsoft/microsoft office 2013 *',
    'microsoft/microsoft excel 2013 *',
    'microsoft/microsoft word 2013 *',
    'microsoft/microsoft outlook 2013 *',
  ],
};
