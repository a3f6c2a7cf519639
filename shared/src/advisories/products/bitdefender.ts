import type {Product} from './product.ts';

/** Bitdefender. */
export const bitdefender: Product = {
  id: 'bitdefender',
  title: 'Bitdefender',
  vendor: 'Bitdefender',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'bitdefender total security',
    'bitdefender internet security',
    'bitdefender antivirus plus',
    'bitdefender antivirus free',
  ],
  publishers: ['bitdefender'],
  packages: {winget: ['Bitdefender.Bitdefender'], chocolatey: ['bitdefenderavfree']},
  cpes: [
    'bitdefender:total_security',
    'bitdefender:internet_security',
    'bitdefender:antivirus_plus',
    'bitdefender:antivirus_free',
    'bitdefender:antivirus',
  ],
  cna: [
    'bitdefender/total security',
    'bitdefender/internet security',
    'bitdefender/antivirus plus',
    'bitdefender/antivirus free',
    'bitdefender/antivirus',
  ],
};
