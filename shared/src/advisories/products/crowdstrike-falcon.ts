import type {Product} from './product.ts';

/** CrowdStrike Falcon Sensor. */
export const crowdstrikeFalcon: Product = {
  id: 'crowdstrike-falcon',
  title: 'CrowdStrike Falcon Sensor',
  vendor: 'CrowdStrike',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['crowdstrike windows sensor', 'crowdstrike sensor platform', 'falcon'],
  publishers: ['crowdstrike'],
  bundleIds: ['com.crowdstrike.falcon.App'],
  packages: {deb: ['falcon-sensor'], rpm: ['falcon-sensor']},
  cpes: ['crowdstrike:falcon', 'crowdstrike:falcon_sensor'],
  cna: ['crowdstrike/falcon sensor', 'crowdstrike/falcon', 'crowdstrike/falcon sensor for windows'],
};
