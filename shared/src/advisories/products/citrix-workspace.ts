import type {Product} from './product.ts';

/** Citrix Workspace app. */
export const citrixWorkspace: Product = {
  id: 'citrix-workspace',
  title: 'Citrix Workspace app',
  vendor: 'Citrix',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['citrix workspace', 'citrix workspace #', 'citrix workspace app', 'citrix receiver'],
  publishers: ['citrix'],
  bundleIds: ['com.citrix.receiver.icaviewer.mac', 'com.citrix.receiver.nomas'],
  packages: {
    winget: ['Citrix.Workspace', 'Citrix.Workspace.LTSR'],
    chocolatey: ['citrix-workspace', 'citrix-receiver'],
    homebrew: ['citrix-workspace'],
    deb: ['icaclient'],
    rpm: ['ICAClient'],
  },
  cpes: ['citrix:workspace', 'citrix:workspace_app', 'citrix:receiver'],
  cna: [
    'citrix/citrix workspace app for windows',
    'citrix/citrix workspace app for mac',
    'citrix/citrix workspace app for linux',
    'citrix/citrix workspace app',
  ],
};
