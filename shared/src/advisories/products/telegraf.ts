import type {Product} from './product.ts';

/** Telegraf. */
export const telegraf: Product = {
  id: 'telegraf',
  title: 'Telegraf',
  vendor: 'InfluxData',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['telegraf'],
  publishers: ['influxdata'],
  packages: {chocolatey: ['telegraf'], homebrew: ['telegraf'], deb: ['telegraf'], rpm: ['telegraf']},
  cpes: ['influxdata:telegraf'],
};
