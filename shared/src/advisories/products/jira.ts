import type {Product} from './product.ts';

/** Atlassian Jira. */
export const jira: Product = {
  id: 'jira',
  title: 'Atlassian Jira',
  vendor: 'Atlassian',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['jira', 'jira software', 'atlassian jira'],
  publishers: ['atlassian'],
  cpes: ['atlassian:jira', 'atlassian:jira_server', 'atlassian:jira_data_center'],
  cna: [
    'atlassian/jira data center',
    'atlassian/jira server',
    'atlassian/jira_data_center',
    'atlassian/jira_server',
  ],
};
