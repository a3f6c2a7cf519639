import type {Product} from './product.ts';

/** PDF-XChange Editor. */
export const pdfXchangeEditor: Product = {
  id: 'pdf-xchange-editor',
  title: 'PDF-XChange Editor',
  vendor: 'PDF-XChange',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['pdf-xchange editor'],
  publishers: ['pdf-xchange', 'tracker software'],
  packages: {winget: ['TrackerSoftware.PDF-XChangeEditor'], chocolatey: ['pdfxchangeeditor']},
  cpes: [
    'pdf-xchange:pdf-xchange_editor',
    'tracker-software:pdf-xchange_editor',
    'pdf_xchange:pdf_xchange_editor',
  ],
  cna: [
    'pdf-xchange/pdf-xchange editor',
    'tracker software/pdf-xchange editor',
    'tracker-software/pdf-xchange editor',
  ],
};
