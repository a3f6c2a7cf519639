import type {Product} from './product.ts';

/** Waterfox. */
export const waterfox: Product = {
  id: 'waterfox',
  title: 'Waterfox',
  vendor: 'BrowserWorks',
  platforms: ['windows', 'macos'],
  scheme: 'mozilla',
  names: ['waterfox', 'waterfox current', 'waterfox classic'],
  publishers: ['waterfox', 'mozilla', 'browserworks', 'waterfox limited'],
  bundleIds: ['net.waterfox.waterfox'],
  packages: {winget: ['Waterfox.Waterfox'], chocolatey: ['waterfox'], homebrew: ['waterfox']},
  cpes: ['waterfox:waterfox'],
};
