import type {Product} from './product.ts';

/** Vim. */
export const vim: Product = {
  id: 'vim',
  title: 'Vim',
  vendor: 'Vim',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['vim'],
  publishers: ['bram moolenaar', 'the vim project', 'vim'],
  packages: {winget: ['vim.vim'], chocolatey: ['vim'], homebrew: ['vim']},
  cpes: ['vim:vim'],
  cna: ['vim/vim', 'vim/vim/vim'],
};
