import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Tenable Nessus Agent. */
export const nessusAgent: Product = {
  id: 'nessus-agent',
  title: 'Tenable Nessus Agent',
  vendor: 'Tenable',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['nessus agent', 'tenable nessus agent'],
  publishers: ['tenable'],
  packages: {winget: ['Tenable.NessusAgent'], deb: ['nessusagent'], rpm: ['NessusAgent']},
  cpes: ['tenable:nessus_agent'],
  cna: ['tenable/nessus agent', 'tenable/nessus_agent'],
  version: firstParts(3),
};
