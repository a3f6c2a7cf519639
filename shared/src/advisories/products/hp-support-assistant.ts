import type {Product} from './product.ts';

/** HP Support Assistant. */
export const hpSupportAssistant: Product = {
  id: 'hp-support-assistant',
  title: 'HP Support Assistant',
  vendor: 'HP',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['hp support assistant'],
  publishers: ['hp', 'hewlett-packard'],
  cpes: ['hp:support_assistant'],
};
