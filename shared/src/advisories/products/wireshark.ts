import type {Product} from './product.ts';

/** Wireshark. */
export const wireshark: Product = {
  id: 'wireshark',
  title: 'Wireshark',
  vendor: 'Wireshark Foundation',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['wireshark'],
  publishers: ['the wireshark developer community', 'wireshark', 'wireshark foundation'],
  bundleIds: ['org.wireshark.Wireshark'],
  packages: {
    winget: ['WiresharkFoundation.Wireshark'],
    chocolatey: ['wireshark'],
    homebrew: ['wireshark', 'wireshark-app'],
    flatpak: ['org.wireshark.Wireshark'],
  },
  cpes: ['wireshark:wireshark'],
  cna: ['wireshark foundation/wireshark', 'wireshark/wireshark'],
  endOfLife: {slug: 'wireshark', parts: 2},
};
