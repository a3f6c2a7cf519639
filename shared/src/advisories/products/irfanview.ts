import type {Product} from './product.ts';

/** IrfanView. */
export const irfanview: Product = {
  id: 'irfanview',
  title: 'IrfanView',
  vendor: 'Irfan Skiljan',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['irfanview'],
  publishers: ['irfan skiljan'],
  packages: {winget: ['IrfanSkiljan.IrfanView'], chocolatey: ['irfanview']},
  cpes: ['irfanview:irfanview'],
  cna: ['irfanview/irfanview'],
};
