import type {Product} from './product.ts';

/** Wazuh agent. Records that name Wazuh alone mean its manager or its agent; they are not taken for the agent. */
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
};
