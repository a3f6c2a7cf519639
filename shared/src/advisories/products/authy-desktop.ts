import type {Product} from './product.ts';

/** Authy Desktop. Ended by its vendor in March 2024: it gets no more fixes. */
export const authyDesktop: Product = {
  id: 'authy-desktop',
  title: 'Authy Desktop',
  vendor: 'Twilio',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['authy desktop'],
  publishers: ['twilio'],
  bundleIds: ['com.authy.authy-mac'],
  packages: {winget: ['Twilio.Authy'], chocolatey: ['authy-desktop'], snap: ['authy']},
  cpes: ['twilio:authy'],
};
