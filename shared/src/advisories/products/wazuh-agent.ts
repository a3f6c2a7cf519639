import type {Product} from './product.ts';

/** Wazuh agent. */
export const wazuhAgent: Product = {
  id: 'wazuh-agent',
  title: 'Wazuh agent',
  vendor: 'Wazuh',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['wazuh agent'],
  publishers: ['wazuh'],
  packages: {
    winget: ['Wazuh.WazuhAgent'],
    chocolatey: ['wazuh-agent'],
    deb: ['wazuh-agent'],
    rpm: ['wazuh-agent'],
  },
  cpes: ['wazuh:wazuh'],
  cna: ['wazuh/wazuh'],
};
