import type {Product} from './product.ts';

/** Graphviz. */
export const graphviz: Product = {
  id: 'graphviz',
  title: 'Graphviz',
  vendor: 'Graphviz',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['graphviz'],
  publishers: ['at&t research labs', 'graphviz'],
  packages: {winget: ['Graphviz.Graphviz'], chocolatey: ['graphviz'], homebrew: ['graphviz']},
  cpes: ['graphviz:graphviz'],
};
