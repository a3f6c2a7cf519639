import type {Product} from './product.ts';

/** Forcepoint ONE Endpoint. */
export const forcepointOneEndpoint: Product = {
  id: 'forcepoint-one-endpoint',
  title: 'Forcepoint ONE Endpoint',
  vendor: 'Forcepoint',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['forcepoint one endpoint'],
  publishers: ['forcepoint'],
  cpes: ['forcepoint:one_endpoint'],
  cna: ['forcepoint/one endpoint', 'forcepoint/forcepoint one endpoint'],
};
