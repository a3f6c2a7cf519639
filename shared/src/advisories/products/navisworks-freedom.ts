import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** Navisworks Freedom. Like AutoCAD it is listed by release and judged by year. */
export const navisworksFreedom: Product = {
  id: 'navisworks-freedom',
  title: 'Navisworks Freedom',
  vendor: 'Autodesk',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['autodesk navisworks freedom #', 'navisworks freedom #'],
  publishers: ['autodesk'],
  cpes: ['autodesk:navisworks'],
  cna: ['autodesk/navisworks freedom', 'autodesk/navisworks'],
  version: yearVersion,
};
