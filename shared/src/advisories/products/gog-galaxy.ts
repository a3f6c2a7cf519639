import type {Product} from './product.ts';

/** GOG GALAXY. */
export const gogGalaxy: Product = {
  id: 'gog-galaxy',
  title: 'GOG GALAXY',
  vendor: 'GOG',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['gog galaxy'],
  publishers: ['gog.com'],
  bundleIds: ['com.gog.galaxy'],
  packages: {winget: ['GOG.Galaxy'], chocolatey: ['goggalaxy'], homebrew: ['gog-galaxy']},
  cpes: ['gog:galaxy'],
};
