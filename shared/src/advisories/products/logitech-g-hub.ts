import type {Product} from './product.ts';

/** Logitech G HUB. */
export const logitechGHub: Product = {
  id: 'logitech-g-hub',
  title: 'Logitech G HUB',
  vendor: 'Logitech',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['logitech g hub'],
  publishers: ['logitech'],
  bundleIds: ['com.logi.ghub'],
  packages: {winget: ['Logitech.GHUB'], chocolatey: ['lghub'], homebrew: ['logitech-g-hub']},
  cpes: ['logitech:g_hub'],
};
