import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Grafana. */
export const grafana: Product = {
  id: 'grafana',
  title: 'Grafana',
  vendor: 'Grafana Labs',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['grafana', 'grafanaoss', 'grafanaenterprise'],
  publishers: ['grafana labs'],
  packages: {
    winget: ['GrafanaLabs.Grafana.OSS', 'GrafanaLabs.Grafana.Enterprise'],
    chocolatey: ['grafana'],
    homebrew: ['grafana'],
    deb: ['grafana', 'grafana-enterprise'],
    rpm: ['grafana', 'grafana-enterprise'],
  },
  cpes: ['grafana:grafana', 'grafana:grafana_enterprise'],
  cna: ['grafana/grafana', 'grafana/grafana enterprise', 'grafana/grafana_enterprise'],
  version: firstParts(3),
};
