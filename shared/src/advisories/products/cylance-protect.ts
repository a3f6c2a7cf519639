import type {Product} from './product.ts';

/** Cylance PROTECT. */
export const cylanceProtect: Product = {
  id: 'cylance-protect',
  title: 'Cylance PROTECT',
  vendor: 'BlackBerry',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['cylance protect', 'cylanceprotect', 'cylance unified agent'],
  publishers: ['cylance', 'blackberry'],
  cpes: ['cylance:cylanceprotect', 'blackberry:cylanceprotect', 'blackberry:protect'],
  cna: ['blackberry/cylanceprotect', 'blackberry/protect'],
};
