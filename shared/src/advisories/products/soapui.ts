import type {Product} from './product.ts';

/** SoapUI. */
export const soapui: Product = {
  id: 'soapui',
  title: 'SoapUI',
  vendor: 'SmartBear',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['soapui'],
  publishers: ['smartbear'],
  packages: {winget: ['SmartBear.SoapUI'], chocolatey: ['soapui'], homebrew: ['soapui']},
  cpes: ['smartbear:soapui'],
};
