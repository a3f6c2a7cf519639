import type {Product} from './product.ts';

/** Unity Hub. */
export const unityHub: Product = {
  id: 'unity-hub',
  title: 'Unity Hub',
  vendor: 'Unity Technologies',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['unity hub'],
  publishers: ['unity technologies'],
  bundleIds: ['com.unity3d.unityhub'],
  packages: {
    winget: ['Unity.UnityHub'],
    chocolatey: ['unity-hub'],
    homebrew: ['unity-hub'],
    deb: ['unityhub'],
    rpm: ['unityhub'],
  },
};
