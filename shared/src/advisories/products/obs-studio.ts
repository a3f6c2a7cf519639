import type {Product} from './product.ts';

/** OBS Studio. */
export const obsStudio: Product = {
  id: 'obs-studio',
  title: 'OBS Studio',
  vendor: 'OBS Project',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['obs studio', 'obs'],
  publishers: ['obs project'],
  bundleIds: ['com.obsproject.obs-studio'],
  packages: {
    winget: ['OBSProject.OBSStudio'],
    chocolatey: ['obs-studio', 'obs-studio.install'],
    homebrew: ['obs'],
    deb: ['obs-studio'],
    snap: ['obs-studio'],
    flatpak: ['com.obsproject.Studio'],
  },
  cpes: ['obsproject:obs_studio'],
};
