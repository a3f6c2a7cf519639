import type {Product} from './product.ts';

/** Netskope Client. */
export const netskopeClient: Product = {
  id: 'netskope-client',
  title: 'Netskope Client',
  vendor: 'Netskope',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['netskope client'],
  publishers: ['netskope'],
  bundleIds: ['com.netskope.client.Netskope-Client'],
  cpes: ['netskope:netskope', 'netskope:netskope_client'],
  cna: ['netskope/netskope client', 'netskope/netskope'],
};
