import type {Product} from './product.ts';

/** iTerm2. */
export const iterm2: Product = {
  id: 'iterm2',
  title: 'iTerm2',
  vendor: 'George Nachman',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['iterm', 'iterm2'],
  publishers: ['george nachman'],
  bundleIds: ['com.googlecode.iterm2'],
  packages: {homebrew: ['iterm2']},
  cpes: ['iterm2:iterm2', 'gnachman:iterm2'],
  cna: ['iterm2/iterm2', 'gnachman/iterm2'],
};
