import type {Product} from './product.ts';

/** InfluxDB. */
export const influxdb: Product = {
  id: 'influxdb',
  title: 'InfluxDB',
  vendor: 'InfluxData',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: [],
  packages: {
    chocolatey: ['influxdb'],
    homebrew: ['influxdb', 'influxdb@1'],
    deb: ['influxdb', 'influxdb2'],
    rpm: ['influxdb', 'influxdb2'],
  },
  cpes: ['influxdata:influxdb'],
};
