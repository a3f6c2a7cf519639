import type {Product} from './product.ts';

/** XQuartz. */
export const xquartz: Product = {
  id: 'xquartz',
  title: 'XQuartz',
  vendor: 'X.Org',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['xquartz'],
  bundleIds: ['org.xquartz.X11', 'org.macosforge.xquartz.X11'],
  packages: {homebrew: ['xquartz']},
};
