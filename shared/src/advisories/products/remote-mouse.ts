import type {Product} from './product.ts';

/** Remote Mouse. */
export const remoteMouse: Product = {
  id: 'remote-mouse',
  title: 'Remote Mouse',
  vendor: 'Remote Mouse',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['remote mouse'],
  publishers: ['remote mouse'],
  cpes: ['remotemouse:emote_remote_mouse', 'remotemouse:remote_mouse'],
};
