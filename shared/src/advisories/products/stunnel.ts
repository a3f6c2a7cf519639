import type {Product} from './product.ts';

/** stunnel. */
export const stunnel: Product = {
  id: 'stunnel',
  title: 'stunnel',
  vendor: 'Michal Trojnara',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['stunnel', 'stunnel installed for allusers', 'stunnel installed for currentuser'],
  publishers: ['michal trojnara'],
  packages: {chocolatey: ['stunnel'], homebrew: ['stunnel']},
  cpes: ['stunnel:stunnel'],
};
