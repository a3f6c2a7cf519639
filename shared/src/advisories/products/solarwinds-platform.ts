import type {Product} from './product.ts';

/** SolarWinds Platform. */
export const solarwindsPlatform: Product = {
  id: 'solarwinds-platform',
  title: 'SolarWinds Platform',
  vendor: 'SolarWinds',
  platforms: ['windows'],
  scheme: 'generic',
  names: [
    'solarwinds platform',
    'solarwinds orion core services',
    'solarwinds orion platform',
    'solarwinds orion core services *',
  ],
  publishers: ['solarwinds'],
  cpes: ['solarwinds:solarwinds_platform', 'solarwinds:orion_platform'],
  cna: [
    'solarwinds/solarwinds platform',
    'solarwinds /solarwinds platform',
    'solarwinds/solarwinds_platform',
    'solarwinds/orion platform',
    'solarwinds/orion_platform',
  ],
};
