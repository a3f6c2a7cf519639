import type {Product} from './product.ts';

/** MarkText. */
export const markText: Product = {
  id: 'mark-text',
  title: 'MarkText',
  vendor: 'MarkText',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['mark text', 'marktext'],
  publishers: ['jocs', 'marktext'],
  bundleIds: ['com.github.marktext.marktext'],
  packages: {
    winget: ['MarkText.MarkText'],
    chocolatey: ['marktext'],
    homebrew: ['mark-text'],
    flatpak: ['com.github.marktext.marktext'],
  },
  cpes: ['marktext:marktext'],
  cna: ['marktext/marktext'],
};
