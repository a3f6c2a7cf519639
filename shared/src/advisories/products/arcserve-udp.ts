import type {Product} from './product.ts';

/** Arcserve UDP. */
export const arcserveUdp: Product = {
  id: 'arcserve-udp',
  title: 'Arcserve UDP',
  vendor: 'Arcserve',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['arcserve unified data protection', 'arcserve udp'],
  publishers: ['arcserve'],
  cpes: ['arcserve:udp', 'arcserve:arcserve_unified_data_protection'],
  cna: ['arcserve/unified data protection', 'arcserve/arcserve_unified_data_protection', 'arcserve/udp'],
};
