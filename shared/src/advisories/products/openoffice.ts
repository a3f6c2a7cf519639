import type {Product} from './product.ts';
import {openOfficeVersion} from './vendor-version.ts';

/** Apache OpenOffice. */
export const openoffice: Product = {
  id: 'openoffice',
  title: 'Apache OpenOffice',
  vendor: 'Apache',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['openoffice', 'apache openoffice', 'openoffice.org'],
  publishers: ['apache software foundation', 'openoffice.org', 'the apache software foundation'],
  bundleIds: ['org.openoffice.script'],
  packages: {winget: ['Apache.OpenOffice'], chocolatey: ['openoffice'], homebrew: ['openoffice']},
  cpes: ['apache:openoffice'],
  cna: ['apache software foundation/apache openoffice', 'apache/openoffice'],
  version: openOfficeVersion,
};
