import type {Product} from './product.ts';

/** LLVM. */
export const llvm: Product = {
  id: 'llvm',
  title: 'LLVM',
  vendor: 'LLVM',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['llvm'],
  publishers: ['llvm'],
  packages: {winget: ['LLVM.LLVM'], chocolatey: ['llvm'], homebrew: ['llvm']},
  cpes: ['llvm:llvm'],
};
