import type {Product} from './product.ts';

/** QEMU. */
export const qemu: Product = {
  id: 'qemu',
  title: 'QEMU',
  vendor: 'QEMU',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['qemu'],
  publishers: ['qemu community'],
  packages: {winget: ['SoftwareFreedomConservancy.QEMU'], chocolatey: ['qemu'], homebrew: ['qemu']},
  cpes: ['qemu:qemu'],
  cna: ['n/a/qemu', 'qemu/qemu'],
};
