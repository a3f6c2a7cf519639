import type {Product} from './product.ts';

/** Avast Antivirus. */
export const avast: Product = {
  id: 'avast',
  title: 'Avast Antivirus',
  vendor: 'Avast',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [
    'avast free antivirus',
    'avast premium security',
    'avast antivirus',
    'avast internet security',
    'avast pro antivirus',
    'avast one',
  ],
  publishers: ['avast', 'gen digital'],
  packages: {
    winget: ['AvastSoftware.AvastFreeAntivirus'],
    chocolatey: ['avastfreeantivirus'],
    homebrew: ['avast-security'],
  },
  cpes: ['avast:antivirus', 'avast:premium_security', 'avast:free_antivirus'],
  cna: [
    'avast/premium security',
    'avast/antivirus',
    'avast/avast antivirus',
    'avast/free antivirus',
    'avast/avast one',
  ],
};
