import type {Product} from './product.ts';

/** Splashtop Business. */
export const splashtopBusiness: Product = {
  id: 'splashtop-business',
  title: 'Splashtop Business',
  vendor: 'Splashtop',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['splashtop business'],
  publishers: ['splashtop'],
  bundleIds: ['com.splashtop.stb.macosx'],
  packages: {winget: ['Splashtop.SplashtopBusiness'], homebrew: ['splashtop-business']},
  cpes: ['splashtop:splashtop_business'],
};
