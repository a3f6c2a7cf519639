import type {Product} from './product.ts';
import {withoutRevision} from './tool-version.ts';

/** GNU Wget. */
export const wget: Product = {
  id: 'wget',
  title: 'GNU Wget',
  vendor: 'GNU',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: [],
  packages: {winget: ['GnuWin32.Wget', 'JernejSimoncic.Wget'], chocolatey: ['wget'], homebrew: ['wget']},
  cpes: ['gnu:wget'],
  version: withoutRevision,
};
