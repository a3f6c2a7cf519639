import type {Product} from './product.ts';

/** Splunk Universal Forwarder. */
export const splunkUniversalForwarder: Product = {
  id: 'splunk-universal-forwarder',
  title: 'Splunk Universal Forwarder',
  vendor: 'Splunk',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['universalforwarder', 'splunk universal forwarder'],
  publishers: ['splunk'],
  packages: {chocolatey: ['splunk-universalforwarder'], deb: ['splunkforwarder'], rpm: ['splunkforwarder']},
  cpes: ['splunk:universal_forwarder'],
  cna: ['splunk/universal forwarder', 'splunk/universal_forwarder'],
};
