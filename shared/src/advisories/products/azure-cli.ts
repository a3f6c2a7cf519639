import type {Product} from './product.ts';

/** Azure CLI. */
export const azureCli: Product = {
  id: 'azure-cli',
  title: 'Azure CLI',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['microsoft azure cli', 'azure cli'],
  publishers: ['microsoft'],
  packages: {
    winget: ['Microsoft.AzureCLI'],
    chocolatey: ['azure-cli'],
    homebrew: ['azure-cli'],
    deb: ['azure-cli'],
    rpm: ['azure-cli'],
  },
  cpes: ['microsoft:azure_command-line_interface', 'microsoft:azure_cli'],
  cna: ['microsoft/azure cli', 'microsoft/azure command-line interface *'],
};
