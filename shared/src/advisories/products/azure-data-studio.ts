import type {Product} from './product.ts';

/** Azure Data Studio. */
export const azureDataStudio: Product = {
  id: 'azure-data-studio',
  title: 'Azure Data Studio',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['azure data studio'],
  publishers: ['microsoft'],
  bundleIds: ['com.azuredatastudio.oss'],
  packages: {
    winget: ['Microsoft.AzureDataStudio'],
    chocolatey: ['azure-data-studio'],
    homebrew: ['azure-data-studio'],
    deb: ['azuredatastudio'],
  },
  cpes: ['microsoft:azure_data_studio'],
  cna: ['microsoft/azure data studio'],
};
