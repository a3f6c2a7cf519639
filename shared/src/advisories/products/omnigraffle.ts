import type {Product} from './product.ts';

/** OmniGraffle. */
export const omnigraffle: Product = {
  id: 'omnigraffle',
  title: 'OmniGraffle',
  vendor: 'The Omni Group',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['omnigraffle', 'omnigraffle #'],
  publishers: ['the omni group', 'omni development'],
  bundleIds: ['com.omnigroup.OmniGraffle7', 'com.omnigroup.OmniGraffle7.MacAppStore'],
  packages: {homebrew: ['omnigraffle']},
};
