import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/**
 * AutoCAD. Its installed list counts by its own release (`24.3.61.0` of AutoCAD 2024), its advisories by year
 * (`2024.1.3`): nobody states which is which, so the version stays untold.
 */
export const autocad: Product = {
  id: 'autocad',
  title: 'AutoCAD',
  vendor: 'Autodesk',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['autodesk autocad #', 'autocad #'],
  publishers: ['autodesk'],
  cpes: ['autodesk:autocad'],
  cna: ['autodesk/autocad', 'autodesk/autocad, advance steel and civil 3d'],
  version: yearVersion,
};
