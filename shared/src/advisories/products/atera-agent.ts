import type {Product} from './product.ts';

/** Atera Agent. */
export const ateraAgent: Product = {
  id: 'atera-agent',
  title: 'Atera Agent',
  vendor: 'Atera',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['ateraagent', 'atera agent'],
  publishers: ['atera'],
  cpes: ['atera:atera', 'atera:agent_package_availability'],
  cna: ['atera/atera', 'atera/atera agent package availability', 'atera/agent_package_availability'],
};
