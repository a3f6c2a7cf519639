import type {Product} from './product.ts';

/** Wazuh manager. */
export const wazuhManager: Product = {
  id: 'wazuh-manager',
  title: 'Wazuh manager',
  vendor: 'Wazuh',
  platforms: ['linux'],
  scheme: 'semver',
  names: [],
  packages: {deb: ['wazuh-manager'], rpm: ['wazuh-manager']},
  cpes: ['wazuh:wazuh', 'wazuh:wazuh_manager'],
  cna: ['wazuh/wazuh', 'wazuh/wazuh_manager'],
};
