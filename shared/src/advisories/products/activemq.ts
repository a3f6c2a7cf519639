import type {Product} from './product.ts';

/** Apache ActiveMQ. */
export const activemq: Product = {
  id: 'activemq',
  title: 'Apache ActiveMQ',
  vendor: 'Apache',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['apache activemq'],
  publishers: ['apache'],
  packages: {chocolatey: ['activemq'], homebrew: ['activemq']},
  cpes: ['apache:activemq'],
  cna: ['apache software foundation/apache activemq', 'apache/activemq'],
};
