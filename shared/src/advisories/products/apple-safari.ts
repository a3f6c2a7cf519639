import type {Product} from './product.ts';
import {toldVersion} from './vendor-version.ts';

/** Safari of macOS, and the last one for Windows (5.1, ended in 2012), whose list tells the version of WebKit. */
export const appleSafari: Product = {
  id: 'apple-safari',
  title: 'Safari',
  vendor: 'Apple',
  platforms: ['windows', 'macos'],
  scheme: 'apple',
  names: ['safari'],
  publishers: ['apple'],
  bundleIds: ['com.apple.Safari'],
  cpes: ['apple:safari'],
  cna: ['apple/safari'],
  version: (raw, name, platform) => (platform === 'windows' ? undefined : toldVersion(raw, name)),
};
