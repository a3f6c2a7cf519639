import type {Product} from './product.ts';

/** Viber. */
export const viber: Product = {
  id: 'viber',
  title: 'Viber',
  vendor: 'Rakuten Viber',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['viber'],
  publishers: ['viber', '2010-2017 viber'],
  bundleIds: ['com.viber.osx'],
  packages: {
    winget: ['Viber.Viber', 'Rakuten.Viber'],
    chocolatey: ['viber'],
    homebrew: ['viber'],
    deb: ['viber'],
  },
  cpes: ['viber:viber', 'rakuten:viber'],
};
