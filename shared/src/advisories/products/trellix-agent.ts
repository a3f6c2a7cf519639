import type {Product} from './product.ts';

/** Trellix Agent. */
export const trellixAgent: Product = {
  id: 'trellix-agent',
  title: 'Trellix Agent',
  vendor: 'Trellix',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['mcafee agent', 'trellix agent'],
  publishers: ['mcafee', 'trellix', 'musarubra'],
  cpes: ['mcafee:agent', 'mcafee:mcafee_agent', 'trellix:agent', 'trellix:trellix_agent'],
  cna: [
    'mcafee,llc/mcafee agent for windows',
    'mcafee, llc/mcafee agent',
    'trellix/trellix agent',
    'musarubra us llc/trellix agent',
  ],
};
