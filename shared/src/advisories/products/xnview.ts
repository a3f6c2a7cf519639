import type {Product} from './product.ts';

/** XnView. */
export const xnview: Product = {
  id: 'xnview',
  title: 'XnView',
  vendor: 'XnSoft',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['xnview'],
  publishers: ['gougelet pierre-e', 'xnsoft'],
  packages: {winget: ['XnSoft.XnView.Classic'], chocolatey: ['xnview']},
  cpes: ['xnview:xnview'],
};
