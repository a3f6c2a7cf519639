import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** Autodesk Revit. Like AutoCAD it is listed by release and judged by year. */
export const revit: Product = {
  id: 'revit',
  title: 'Autodesk Revit',
  vendor: 'Autodesk',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['revit #', 'autodesk revit #'],
  publishers: ['autodesk'],
  cpes: ['autodesk:revit'],
  cna: ['autodesk/revit'],
  version: yearVersion,
};
