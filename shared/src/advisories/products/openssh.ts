import type {Product} from './product.ts';
import {opensshVersion} from './tool-version.ts';

/** OpenSSH for Windows counts 9.5.0.0 where OpenSSH says 9.5p1: which it is built from. */
export const openssh: Product = {
  id: 'openssh',
  title: 'OpenSSH',
  vendor: 'OpenBSD',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['openssh'],
  publishers: ['microsoft'],
  packages: {
    winget: ['Microsoft.OpenSSH.Beta', 'Microsoft.OpenSSH.Preview'],
    chocolatey: ['openssh'],
    homebrew: ['openssh'],
  },
  cpes: ['openbsd:openssh'],
  cna: ['openbsd/openssh'],
  version: opensshVersion,
};
