import type {Product} from './product.ts';

/** Notepad++. */
export const notepadPlusPlus: Product = {
  id: 'notepad-plus-plus',
  title: 'Notepad++',
  vendor: 'Don Ho',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['notepad++'],
  publishers: ['notepad++ team', 'don ho'],
  packages: {winget: ['Notepad++.Notepad++'], chocolatey: ['notepadplusplus', 'notepadplusplus.install']},
  cpes: ['notepad-plus-plus:notepad++', 'notepad-plus-plus:notepad-plus-plus', 'notepad_plus_plus:notepad++'],
  cna: ['notepad-plus-plus/notepad-plus-plus', 'notepad++/notepad++'],
  endOfLife: {slug: 'notepad-plus-plus', parts: 1},
};
