import type {Product} from './product.ts';

/** SumatraPDF. */
export const sumatrapdf: Product = {
  id: 'sumatrapdf',
  title: 'SumatraPDF',
  vendor: 'Krzysztof Kowalczyk',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['sumatrapdf'],
  publishers: ['krzysztof kowalczyk'],
  packages: {winget: ['SumatraPDF.SumatraPDF'], chocolatey: ['sumatrapdf', 'sumatrapdf.install']},
  cpes: ['sumatrapdfreader:sumatrapdf'],
};
