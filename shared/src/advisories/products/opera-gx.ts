import type {Product} from './product.ts';

/** Opera GX. */
export const operaGx: Product = {
  id: 'opera-gx',
  title: 'Opera GX',
  vendor: 'Opera',
  platforms: ['windows', 'macos'],
  scheme: 'chrome',
  names: ['opera gx', 'opera gx stable'],
  publishers: ['opera'],
  bundleIds: ['com.operasoftware.OperaGX'],
  packages: {winget: ['Opera.OperaGX'], chocolatey: ['opera-gx'], homebrew: ['opera-gx']},
  cpes: ['opera:opera_gx'],
  cna: ['opera/opera gx'],
};
