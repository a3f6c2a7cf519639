import type {Product} from './product.ts';

/** Microsoft Office 2016 (MSI). The same title by Click-to-Run has the builds of Microsoft 365 Apps and is told apart by them. */
export const microsoftOffice2016: Product = {
  id: 'microsoft-office-2016',
  title: 'Microsoft Office 2016',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft office professional plus 2016',
    'microsoft office professional 2016',
    'microsoft office standard 2016',
    'microsoft office home and business 2016',
    'microsoft office home and student 2016',
  ],
  publishers: ['microsoft'],
  cpes: ['microsoft:office'],
  cna: [
    'microsoft/microsoft office 2016',
    'microsoft/microsoft word 2016',
    'microsoft/microsoft excel 2016',
    'microsoft/microsoft outlook 2016',
    'microsoft/microsoft powerpoint 2016',
    'microsoft/microsoft publisher 2016',
    'microsoft/microsoft access 2016',
  ],
  track,
};

/** Builds of the MSI edition stay below 16.0.6000; Click-to-Run is beyond (Microsoft, update history of both). */
function track(version: string | undefined): string | undefined {
  const build = Number(version?.split('.')[2]);
  if (!Number.isInteger(build)) return undefined;
  return build < 6000 ? 'microsoft-office-2016' : 'microsoft-365-apps';
}
