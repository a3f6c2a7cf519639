import type {Product} from './product.ts';

/** Burp Suite. */
export const burpSuite: Product = {
  id: 'burp-suite',
  title: 'Burp Suite',
  vendor: 'PortSwigger',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['burp suite community edition', 'burp suite professional'],
  publishers: ['portswigger'],
  packages: {
    winget: ['PortSwigger.BurpSuite.Community', 'PortSwigger.BurpSuite.Professional'],
    chocolatey: ['burp-suite-free-edition'],
    homebrew: ['burp-suite', 'burp-suite-professional'],
  },
  cpes: ['portswigger:burp_suite'],
};
