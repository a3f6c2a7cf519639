import type {Product} from './product.ts';

/** PDFCreator. */
export const pdfcreator: Product = {
  id: 'pdfcreator',
  title: 'PDFCreator',
  vendor: 'Avanquest',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['pdfcreator', 'pdfcreator free', 'pdfcreator professional'],
  publishers: ['pdfforge', 'avanquest', 'frank heindörfer'],
  packages: {winget: ['Avanquest.PDFCreator', 'pdfforge.PDFCreator'], chocolatey: ['pdfcreator']},
  cpes: ['pdfforge:pdfcreator'],
};
