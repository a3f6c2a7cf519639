import type {Product} from './product.ts';

/** Foxit PDF Reader. */
export const foxitReader: Product = {
  id: 'foxit-reader',
  title: 'Foxit PDF Reader',
  vendor: 'Foxit',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['foxit pdf reader', 'foxit reader', 'foxit reader #'],
  publishers: ['foxit'],
  bundleIds: ['com.foxit-software.Foxit.PDF.Reader', 'com.foxit-software.Foxit PDF Reader'],
  packages: {
    winget: ['Foxit.FoxitReader'],
    chocolatey: ['foxitreader'],
    homebrew: ['foxitreader', 'foxit-pdf-reader'],
  },
  cpes: [
    'foxit:pdf_reader',
    'foxit:reader',
    'foxitsoftware:foxit_reader',
    'foxitsoftware:reader',
    'foxitsoftware:pdf_reader',
    'foxit:pdf_reader_for_mac',
  ],
  cna: ['foxit/pdf reader', 'foxit/foxit reader', 'foxit/reader', 'foxit/foxit pdf reader'],
};
