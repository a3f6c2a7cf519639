import type {Product} from './product.ts';

/** Karabiner-Elements. */
export const karabinerElements: Product = {
  id: 'karabiner-elements',
  title: 'Karabiner-Elements',
  vendor: 'Fumihiko Takayama',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['karabiner-elements'],
  publishers: ['fumihiko takayama'],
  bundleIds: ['org.pqrs.Karabiner-Elements.Preferences', 'org.pqrs.Karabiner-Elements.Settings'],
  packages: {homebrew: ['karabiner-elements']},
};
