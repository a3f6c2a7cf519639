import type {Product} from './product.ts';

/** PaperCut MF. */
export const papercutMf: Product = {
  id: 'papercut-mf',
  title: 'PaperCut MF',
  vendor: 'PaperCut',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['papercut mf'],
  publishers: ['papercut'],
  cpes: ['papercut:papercut_mf'],
  cna: ['papercut/papercut_mf', 'papercut/papercut ng, papercut mf'],
};
