import type {Product} from './product.ts';

/** SketchUp. */
export const sketchup: Product = {
  id: 'sketchup',
  title: 'SketchUp',
  vendor: 'Trimble',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['sketchup #', 'sketchup pro #'],
  publishers: ['trimble', 'google'],
  packages: {chocolatey: ['sketchup']},
  cpes: ['trimble:sketchup'],
};
