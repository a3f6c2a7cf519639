import type {Product} from './product.ts';

/** PaperCut NG. */
export const papercutNg: Product = {
  id: 'papercut-ng',
  title: 'PaperCut NG',
  vendor: 'PaperCut',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['papercut ng'],
  publishers: ['papercut'],
  cpes: ['papercut:papercut_ng'],
  cna: ['papercut/papercut ng', 'papercut/papercut_ng', 'papercut/papercut ng, papercut mf', 'papercut/ng'],
};
