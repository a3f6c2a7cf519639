import type {Product} from './product.ts';

/** Kaspersky. */
export const kaspersky: Product = {
  id: 'kaspersky',
  title: 'Kaspersky',
  vendor: 'Kaspersky',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'kaspersky',
    'kaspersky anti-virus',
    'kaspersky internet security',
    'kaspersky total security',
    'kaspersky free',
    'kaspersky security cloud',
    'kaspersky standard',
    'kaspersky plus',
    'kaspersky premium',
  ],
  publishers: ['kaspersky'],
  packages: {chocolatey: ['kis', 'kav']},
  cpes: [
    'kaspersky:anti-virus',
    'kaspersky:internet_security',
    'kaspersky:total_security',
    'kaspersky:security_cloud',
    'kaspersky:free',
  ],
  cna: [
    'kaspersky/kaspersky anti-virus',
    'kaspersky/kaspersky internet security',
    'kaspersky/kaspersky total security',
    'kaspersky/kaspersky free',
    'kaspersky/kaspersky security cloud',
  ],
};
