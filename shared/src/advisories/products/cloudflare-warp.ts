import type {Product} from './product.ts';

/** Cloudflare WARP. */
export const cloudflareWarp: Product = {
  id: 'cloudflare-warp',
  title: 'Cloudflare WARP',
  vendor: 'Cloudflare',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['cloudflare warp'],
  publishers: ['cloudflare'],
  bundleIds: ['com.cloudflare.1dot1dot1dot1.macos'],
  packages: {
    winget: ['Cloudflare.Warp'],
    homebrew: ['cloudflare-warp'],
    deb: ['cloudflare-warp'],
    rpm: ['cloudflare-warp'],
  },
  cpes: ['cloudflare:warp'],
  cna: ['cloudflare/warp', 'cloudflare/warp client'],
};
