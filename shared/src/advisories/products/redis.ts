import type {Product} from './product.ts';

/** Redis. */
export const redis: Product = {
  id: 'redis',
  title: 'Redis',
  vendor: 'Redis',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['redis on windows'],
  publishers: ['microsoft open technologies'],
  packages: {
    winget: ['Redis.Redis'],
    chocolatey: ['redis-64'],
    homebrew: ['redis'],
    deb: ['redis-server'],
    rpm: ['redis'],
    snap: ['redis'],
  },
  cpes: ['redis:redis', 'redislabs:redis'],
  cna: ['redis/redis'],
};
