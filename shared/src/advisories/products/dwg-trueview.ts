import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** DWG TrueView. Like AutoCAD it is listed by release and judged by year. */
export const dwgTrueview: Product = {
  id: 'dwg-trueview',
  title: 'DWG TrueView',
  vendor: 'Autodesk',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['dwg trueview #', 'autodesk dwg trueview #'],
  publishers: ['autodesk'],
  packages: {winget: ['Autodesk.DWGTrueView']},
  cpes: ['autodesk:dwg_trueview'],
  cna: ['autodesk/dwg trueview', 'autodesk/dwg_trueview'],
  version: yearVersion,
};
