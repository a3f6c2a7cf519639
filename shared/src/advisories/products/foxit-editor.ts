import type {Product} from './product.ts';

/** Foxit PDF Editor, formerly PhantomPDF. */
export const foxitEditor: Product = {
  id: 'foxit-editor',
  title: 'Foxit PDF Editor',
  vendor: 'Foxit',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [
    'foxit pdf editor',
    'foxit phantompdf',
    'foxit phantom',
    'foxit pdf editor pro',
    'foxit phantompdf business',
    'foxit phantompdf standard',
  ],
  publishers: ['foxit'],
  packages: {
    winget: ['Foxit.PhantomPDF', 'Foxit.PDFEditor'],
    chocolatey: ['foxit-phantompdf'],
    homebrew: ['foxit-pdf-editor'],
  },
  cpes: [
    'foxit:pdf_editor',
    'foxit:phantompdf',
    'foxitsoftware:phantompdf',
    'foxitsoftware:foxit_pdf_editor',
    'foxitsoftware:pdf_editor',
    'foxit:pdf_editor_for_mac',
  ],
  cna: ['foxit/pdf editor', 'foxit/phantompdf', 'foxit/foxit pdf editor', 'foxit/foxit phantompdf'],
};
