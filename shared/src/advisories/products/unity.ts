import type {Product} from './product.ts';
import {unityVersion} from './tool-version.ts';

/** Unity Editor. */
export const unity: Product = {
  id: 'unity',
  title: 'Unity Editor',
  vendor: 'Unity Technologies',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['unity'],
  publishers: ['unity technologies'],
  packages: {
    winget: ['Unity.Unity.2019', 'Unity.Unity.2020', 'Unity.Unity.2021', 'Unity.Unity.2022'],
    homebrew: ['unity'],
  },
  cpes: ['unity:unity_editor', 'unity3d:unity_editor'],
  endOfLife: {slug: 'unity', parts: 2},
  version: unityVersion,
};
