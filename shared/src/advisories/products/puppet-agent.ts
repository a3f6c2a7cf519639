import type {Product} from './product.ts';

/** Puppet Agent. */
export const puppetAgent: Product = {
  id: 'puppet-agent',
  title: 'Puppet Agent',
  vendor: 'Puppet',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['puppet agent', 'puppet'],
  publishers: ['puppet'],
  packages: {
    winget: ['Puppet.puppet-agent'],
    chocolatey: ['puppet-agent'],
    deb: ['puppet-agent'],
    rpm: ['puppet-agent'],
  },
  cpes: ['puppet:puppet_agent'],
};
