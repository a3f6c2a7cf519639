import type {Product} from './product.ts';
import {withoutZeros} from './vendor-version.ts';

/** Tailscale. */
export const tailscale: Product = {
  id: 'tailscale',
  title: 'Tailscale',
  vendor: 'Tailscale',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['tailscale', 'tailscale ipn'],
  publishers: ['tailscale'],
  bundleIds: ['io.tailscale.ipn.macsys', 'io.tailscale.ipn.macos'],
  packages: {
    winget: ['Tailscale.Tailscale'],
    chocolatey: ['tailscale'],
    homebrew: ['tailscale', 'tailscale-app'],
    deb: ['tailscale'],
    rpm: ['tailscale'],
  },
  cpes: ['tailscale:tailscale'],
  cna: ['tailscale/tailscale'],
  version: withoutZeros(3),
};
