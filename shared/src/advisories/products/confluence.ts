import type {Product} from './product.ts';

/** Atlassian Confluence. */
export const confluence: Product = {
  id: 'confluence',
  title: 'Atlassian Confluence',
  vendor: 'Atlassian',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['confluence', 'atlassian confluence'],
  publishers: ['atlassian'],
  cpes: ['atlassian:confluence', 'atlassian:confluence_server', 'atlassian:confluence_data_center'],
  cna: [
    'atlassian/confluence data center',
    'atlassian/confluence server',
    'atlassian/confluence_data_center',
    'atlassian/confluence_server',
  ],
};
