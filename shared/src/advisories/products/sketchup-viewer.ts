import type {Product} from './product.ts';

/** SketchUp Viewer. */
export const sketchupViewer: Product = {
  id: 'sketchup-viewer',
  title: 'SketchUp Viewer',
  vendor: 'Trimble',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['sketchup viewer', 'sketchup viewer #'],
  publishers: ['trimble'],
  cpes: ['trimble:sketchup_viewer'],
  cna: ['trimble/sketchup viewer', 'trimble/sketchup_viewer'],
};
