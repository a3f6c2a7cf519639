import type {Product} from './product.ts';

/** Compressor. */
export const appleCompressor: Product = {
  id: 'apple-compressor',
  title: 'Compressor',
  vendor: 'Apple',
  platforms: ['macos'],
  scheme: 'apple',
  names: ['compressor'],
  publishers: ['apple'],
  bundleIds: ['com.apple.Compressor'],
  cpes: ['apple:compressor'],
  cna: ['apple/compressor'],
};
