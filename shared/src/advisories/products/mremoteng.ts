import type {Product} from './product.ts';

/** mRemoteNG. */
export const mremoteng: Product = {
  id: 'mremoteng',
  title: 'mRemoteNG',
  vendor: 'mRemoteNG',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['mremoteng'],
  publishers: ['next generation software', 'mremoteng'],
  packages: {winget: ['mRemoteNG.mRemoteNG'], chocolatey: ['mremoteng']},
  cpes: ['mremoteng:mremoteng'],
};
