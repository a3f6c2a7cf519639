import type {Product} from './product.ts';

/** XnViewMP. */
export const xnviewMp: Product = {
  id: 'xnview-mp',
  title: 'XnViewMP',
  vendor: 'Gougelet Pierre-e',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['xnviewmp', 'xnview mp'],
  publishers: ['gougelet pierre-e'],
  bundleIds: ['com.xnview.XnViewMP'],
  packages: {winget: ['XnSoft.XnViewMP'], chocolatey: ['xnviewmp'], homebrew: ['xnviewmp']},
  cpes: ['xnview:xnview_mp', 'xnview:xnviewmp'],
};
