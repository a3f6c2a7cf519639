import type {Product} from './product.ts';

/** Apache Kafka. */
export const kafka: Product = {
  id: 'kafka',
  title: 'Apache Kafka',
  vendor: 'Apache',
  platforms: ['macos', 'linux'],
  scheme: 'generic',
  names: [],
  packages: {homebrew: ['kafka']},
  cpes: ['apache:kafka'],
  cna: ['apache software foundation/apache kafka', 'apache/kafka'],
};
