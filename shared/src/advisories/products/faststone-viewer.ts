import type {Product} from './product.ts';

/** FastStone Image Viewer. */
export const faststoneViewer: Product = {
  id: 'faststone-viewer',
  title: 'FastStone Image Viewer',
  vendor: 'FastStone',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['faststone image viewer'],
  publishers: ['faststone'],
  packages: {winget: ['FastStone.Viewer'], chocolatey: ['fsviewer']},
  cpes: ['faststone:image_viewer', 'faststone:faststone_image_viewer'],
  cna: ['faststone/image viewer'],
};
