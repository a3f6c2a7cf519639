import type {Product} from './product.ts';

/** Blender. */
export const blender: Product = {
  id: 'blender',
  title: 'Blender',
  vendor: 'Blender Foundation',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['blender'],
  publishers: ['blender foundation'],
  bundleIds: ['org.blenderfoundation.blender'],
  packages: {
    winget: ['BlenderFoundation.Blender'],
    chocolatey: ['blender'],
    homebrew: ['blender'],
    snap: ['blender'],
    flatpak: ['org.blender.Blender'],
  },
  cpes: ['blender:blender'],
};
