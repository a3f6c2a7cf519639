import type {Product} from './product.ts';

/** Element. */
export const elementDesktop: Product = {
  id: 'element-desktop',
  title: 'Element',
  vendor: 'Element',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['element'],
  publishers: ['element', 'new vector'],
  bundleIds: ['im.riot.app'],
  packages: {
    winget: ['Element.Element'],
    chocolatey: ['element-desktop'],
    homebrew: ['element'],
    deb: ['element-desktop'],
    flatpak: ['im.riot.Riot'],
  },
  cpes: ['matrix:element', 'element:element_desktop'],
  cna: ['element-hq/element-desktop', 'vector-im/element-desktop'],
};
