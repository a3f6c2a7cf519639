import type {Product} from './product.ts';

/** Signal. */
export const signalDesktop: Product = {
  id: 'signal-desktop',
  title: 'Signal',
  vendor: 'Signal Messenger',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['signal'],
  publishers: ['signal messenger', 'open whisper systems'],
  bundleIds: ['org.whispersystems.signal-desktop'],
  packages: {
    winget: ['OpenWhisperSystems.Signal'],
    chocolatey: ['signal'],
    homebrew: ['signal'],
    deb: ['signal-desktop'],
    snap: ['signal-desktop'],
    flatpak: ['org.signal.Signal'],
  },
  cpes: ['signal:signal-desktop', 'signal:signal_desktop'],
  cna: ['signal/signal-desktop', 'signal/signal desktop', 'signalapp/signal-desktop'],
};
