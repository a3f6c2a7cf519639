import type {Product} from './product.ts';

/** Elgato Stream Deck. */
export const elgatoStreamDeck: Product = {
  id: 'elgato-stream-deck',
  title: 'Elgato Stream Deck',
  vendor: 'Elgato',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['elgato stream deck'],
  publishers: ['elgato', 'corsair'],
  bundleIds: ['com.elgato.StreamDeck'],
  packages: {
    winget: ['Elgato.StreamDeck'],
    chocolatey: ['elgato-stream-deck'],
    homebrew: ['elgato-stream-deck'],
  },
};
