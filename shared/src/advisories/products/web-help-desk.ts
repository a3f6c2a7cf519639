import type {Product} from './product.ts';

/** SolarWinds Web Help Desk. */
export const webHelpDesk: Product = {
  id: 'web-help-desk',
  title: 'SolarWinds Web Help Desk',
  vendor: 'SolarWinds',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['web help desk', 'solarwinds web help desk'],
  publishers: ['solarwinds'],
  cpes: ['solarwinds:web_help_desk', 'solarwinds:webhelpdesk'],
  cna: ['solarwinds/web help desk', 'solarwinds/webhelpdesk'],
};
