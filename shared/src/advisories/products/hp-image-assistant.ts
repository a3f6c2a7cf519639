import type {Product} from './product.ts';

/** HP Image Assistant. */
export const hpImageAssistant: Product = {
  id: 'hp-image-assistant',
  title: 'HP Image Assistant',
  vendor: 'HP',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['hp image assistant'],
  publishers: ['hp'],
  packages: {winget: ['HP.ImageAssistant']},
  cpes: ['hp:image_assistant'],
  cna: ['hp/image_assistant'],
};
