import type {Product} from './product.ts';

/** Microsoft Silverlight, without support since October 2021. */
export const silverlight: Product = {
  id: 'silverlight',
  title: 'Microsoft Silverlight',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['microsoft silverlight', 'silverlight'],
  publishers: ['microsoft'],
  packages: {chocolatey: ['silverlight']},
  cpes: ['microsoft:silverlight'],
  cna: ['microsoft/silverlight', 'microsoft/microsoft silverlight', 'microsoft/microsoft silverlight #'],
};
