import type {Product} from './product.ts';

/** DAEMON Tools Lite. */
export const daemonToolsLite: Product = {
  id: 'daemon-tools-lite',
  title: 'DAEMON Tools Lite',
  vendor: 'Disc Soft',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['daemon tools lite'],
  publishers: ['disc soft', 'dt soft'],
};
