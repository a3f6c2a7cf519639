import type {Product} from './product.ts';

/** Azure Connected Machine Agent. */
export const azureConnectedMachineAgent: Product = {
  id: 'azure-connected-machine-agent',
  title: 'Azure Connected Machine Agent',
  vendor: 'Microsoft',
  platforms: ['windows', 'linux'],
  scheme: 'windows',
  names: ['azure connected machine agent'],
  publishers: ['microsoft'],
  packages: {deb: ['azcmagent'], rpm: ['azcmagent']},
  cpes: ['microsoft:azure_connected_machine_agent'],
  cna: ['microsoft/azure connected machine agent'],
};
