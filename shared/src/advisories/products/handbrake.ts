import type {Product} from './product.ts';

/** HandBrake. */
export const handbrake: Product = {
  id: 'handbrake',
  title: 'HandBrake',
  vendor: 'HandBrake',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['handbrake'],
  publishers: ['handbrake', 'damiano galassi'],
  bundleIds: ['fr.handbrake.HandBrake'],
  packages: {
    winget: ['HandBrake.HandBrake'],
    chocolatey: ['handbrake', 'handbrake.install'],
    homebrew: ['handbrake', 'handbrake-app'],
    flatpak: ['fr.handbrake.ghb'],
  },
  cpes: ['handbrake:handbrake'],
};
