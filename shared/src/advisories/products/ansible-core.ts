import type {Product} from './product.ts';

/** Ansible. */
export const ansibleCore: Product = {
  id: 'ansible-core',
  title: 'Ansible',
  vendor: 'Red Hat',
  platforms: ['macos', 'linux'],
  scheme: 'pep440',
  names: [],
  packages: {deb: ['ansible-core'], rpm: ['ansible-core']},
  cpes: ['redhat:ansible', 'redhat:ansible-core'],
};
