import type {Product} from './product.ts';

/** IDA Freeware. */
export const idaFree: Product = {
  id: 'ida-free',
  title: 'IDA Freeware',
  vendor: 'Hex-Rays',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['ida freeware', 'ida free'],
  publishers: ['hex-rays'],
  packages: {winget: ['Hex-Rays.IDA.Free'], chocolatey: ['ida-free'], homebrew: ['ida-free']},
  cpes: ['hex-rays:ida'],
};
