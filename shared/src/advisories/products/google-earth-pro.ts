import type {Product} from './product.ts';

/** Google Earth Pro. */
export const googleEarthPro: Product = {
  id: 'google-earth-pro',
  title: 'Google Earth Pro',
  vendor: 'Google',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['google earth pro', 'google earth'],
  publishers: ['google'],
  packages: {
    winget: ['Google.EarthPro'],
    chocolatey: ['googleearthpro'],
    homebrew: ['google-earth-pro'],
    deb: ['google-earth-pro-stable'],
  },
  cpes: ['google:earth', 'google:google_earth'],
};
