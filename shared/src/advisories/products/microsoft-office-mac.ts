import type {Product} from './product.ts';
import {toldVersion} from './vendor-version.ts';

const SHORT = /^(?<release>16\.\d{1,3})(?:\.\d{1,2})?$/;

/**
 * Word, Excel, PowerPoint, Outlook, OneNote for macOS: one version for all. Advisories name the build of a release, `16.89.24090815`,
 * an application often the release alone, `16.89` or `16.89.1` (learn.microsoft.com, "Release history for Office for Mac"):
 * whoever has the release has the build that began it.
 */
export const microsoftOfficeMac: Product = {
  id: 'microsoft-office-mac',
  title: 'Microsoft Office for Mac',
  vendor: 'Microsoft',
  platforms: ['macos'],
  scheme: 'windows',
  names: [
    'microsoft word',
    'microsoft excel',
    'microsoft powerpoint',
    'microsoft outlook',
    'microsoft onenote',
  ],
  publishers: ['microsoft'],
  bundleIds: [
    'com.microsoft.Word',
    'com.microsoft.Excel',
    'com.microsoft.Powerpoint',
    'com.microsoft.Outlook',
    'com.microsoft.onenote.mac',
  ],
  packages: {
    homebrew: [
      'microsoft-office',
      'microsoft-word',
      'microsoft-excel',
      'microsoft-powerpoint',
      'microsoft-outlook',
    ],
  },
  cpes: ['microsoft:office_macos'],
  cna: [
    'microsoft/microsoft office 2016 for mac',
    'microsoft/microsoft office 2019 for mac',
    'microsoft/microsoft office ltsc for mac 2021',
    'microsoft/microsoft office ltsc for mac 2024',
    'microsoft/microsoft 365 apps for mac',
  ],
  version(raw, name) {
    const told = toldVersion(raw, name);
    const release = SHORT.exec(told ?? '')?.groups?.['release'];
    return release === undefined ? told : `${release}.99999999`;
  },
};
