import type {Product} from './product.ts';

/** Android Studio. */
export const androidStudio: Product = {
  id: 'android-studio',
  title: 'Android Studio',
  vendor: 'Google',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['android studio'],
  publishers: ['google'],
  bundleIds: ['com.google.android.studio'],
  packages: {
    winget: ['Google.AndroidStudio'],
    chocolatey: ['androidstudio'],
    homebrew: ['android-studio'],
    snap: ['android-studio'],
  },
  cpes: ['google:android_studio'],
};
