import type {Product} from './product.ts';

/** Veeam Agent for Microsoft Windows. */
export const veeamAgentWindows: Product = {
  id: 'veeam-agent-windows',
  title: 'Veeam Agent for Microsoft Windows',
  vendor: 'Veeam',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['veeam agent for microsoft windows'],
  publishers: ['veeam'],
  packages: {winget: ['Veeam.VeeamAgent'], chocolatey: ['veeam-agent']},
  cpes: ['veeam:agent_for_windows', 'veeam:veeam_agent_for_windows'],
  cna: ['veeam/agent for windows'],
};
