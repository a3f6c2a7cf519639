import type {Product} from './product.ts';

/** Seq. */
export const seq: Product = {
  id: 'seq',
  title: 'Seq',
  vendor: 'Datalust',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['seq'],
  publishers: ['datalust'],
  packages: {winget: ['Datalust.Seq'], chocolatey: ['seq']},
  cpes: ['datalust:seq'],
};
