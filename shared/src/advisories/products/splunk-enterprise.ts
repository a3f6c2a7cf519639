import type {Product} from './product.ts';

/** Splunk Enterprise. */
export const splunkEnterprise: Product = {
  id: 'splunk-enterprise',
  title: 'Splunk Enterprise',
  vendor: 'Splunk',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['splunk enterprise'],
  publishers: ['splunk'],
  packages: {deb: ['splunk'], rpm: ['splunk']},
  cpes: ['splunk:splunk', 'splunk:splunk_enterprise'],
  cna: ['splunk/splunk enterprise', 'splunk/splunk', 'splunk/splunk_enterprise'],
};
