import type {Product} from './product.ts';

/** Atlassian Bitbucket. */
export const bitbucket: Product = {
  id: 'bitbucket',
  title: 'Atlassian Bitbucket',
  vendor: 'Atlassian',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['bitbucket', 'atlassian bitbucket'],
  publishers: ['atlassian'],
  cpes: ['atlassian:bitbucket', 'atlassian:bitbucket_data_center'],
  cna: [
    'atlassian/bitbucket data center',
    'atlassian/bitbucket server',
    'atlassian/bitbucket',
    'atlassian/bitbucket_data_center',
  ],
};
