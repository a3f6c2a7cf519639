import type {Product} from './product.ts';

/** Npcap. */
export const npcap: Product = {
  id: 'npcap',
  title: 'Npcap',
  vendor: 'Nmap Project',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['npcap'],
  publishers: ['nmap project'],
  packages: {winget: ['Insecure.Npcap']},
  cpes: ['nmap:npcap'],
};
