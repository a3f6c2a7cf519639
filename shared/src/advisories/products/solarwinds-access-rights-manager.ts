import type {Product} from './product.ts';

/** SolarWinds Access Rights Manager. */
export const solarwindsAccessRightsManager: Product = {
  id: 'solarwinds-access-rights-manager',
  title: 'SolarWinds Access Rights Manager',
  vendor: 'SolarWinds',
  platforms: ['windows'],
  scheme: 'generic',
  names: [
    'access rights manager',
    'solarwinds access rights manager',
    'solarwinds access rights manager server',
    'access rights manager server',
  ],
  publishers: ['solarwinds'],
  cpes: ['solarwinds:access_rights_manager'],
  cna: ['solarwinds/access rights manager', 'solarwinds/access_rights_manager'],
};
