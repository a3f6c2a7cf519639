import type {Product} from './product.ts';
import {lastPart} from './tool-version.ts';

/** Acronis True Image. */
export const acronisTrueImage: Product = {
  id: 'acronis-true-image',
  title: 'Acronis True Image',
  vendor: 'Acronis',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['acronis true image', 'acronis true image #', 'acronis cyber protect home office'],
  publishers: ['acronis'],
  packages: {winget: ['Acronis.CyberProtectHomeOffice']},
  cpes: ['acronis:cyber_protect_home_office', 'acronis:true_image'],
  cna: [
    'acronis/acronis cyber protect home office',
    'acronis/cyber_protect_home_office',
    'acronis/acronis true image',
    'acronis/true_image',
  ],
  version: lastPart,
};
