import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** WhatsUp Gold. */
export const whatsupGold: Product = {
  id: 'whatsup-gold',
  title: 'WhatsUp Gold',
  vendor: 'Progress',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['whatsup gold', 'progress whatsup gold', 'ipswitch whatsup gold'],
  publishers: ['progress', 'ipswitch'],
  cpes: ['progress:whatsup_gold'],
  cna: [
    'progress software corporation/whatsup gold',
    'progress/whatsup_gold',
    'progress/whatsupgold',
    'progress_software/whatsup_gold',
  ],
  version: yearVersion,
};
