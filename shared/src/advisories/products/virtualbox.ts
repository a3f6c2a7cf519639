import type {Product} from './product.ts';

/** VirtualBox. */
export const virtualbox: Product = {
  id: 'virtualbox',
  title: 'VirtualBox',
  vendor: 'Oracle',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['oracle vm virtualbox', 'oracle virtualbox', 'virtualbox'],
  publishers: ['oracle', 'sun microsystems'],
  bundleIds: ['org.virtualbox.app.VirtualBox'],
  packages: {
    winget: ['Oracle.VirtualBox'],
    chocolatey: ['virtualbox'],
    homebrew: ['virtualbox'],
    deb: ['virtualbox-6.1', 'virtualbox-7.0', 'virtualbox-7.1', 'virtualbox-7.2'],
    rpm: ['VirtualBox-6.1', 'VirtualBox-7.0', 'VirtualBox-7.1', 'VirtualBox-7.2'],
  },
  cpes: ['oracle:vm_virtualbox', 'oracle:virtualbox'],
  cna: [
    'oracle corporation/vm virtualbox',
    'oracle corporation/oracle vm virtualbox',
    'oracle/vm virtualbox',
  ],
  endOfLife: {slug: 'virtualbox', parts: 2},
};
