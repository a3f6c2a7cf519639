import type {Product} from './product.ts';

/** Elastic Beats. */
export const elasticBeats: Product = {
  id: 'elastic-beats',
  title: 'Elastic Beats',
  vendor: 'Elastic',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: [
    'beats winlogbeat',
    'beats filebeat',
    'beats metricbeat',
    'beats packetbeat',
    'beats auditbeat',
    'beats heartbeat',
  ],
  publishers: ['elastic'],
  packages: {
    chocolatey: ['winlogbeat', 'filebeat', 'metricbeat', 'packetbeat'],
    deb: ['filebeat', 'metricbeat', 'packetbeat', 'auditbeat', 'heartbeat-elastic'],
    rpm: ['filebeat', 'metricbeat', 'packetbeat', 'auditbeat', 'heartbeat-elastic'],
  },
  cpes: ['elastic:filebeat', 'elastic:winlogbeat', 'elastic:metricbeat', 'elastic:packetbeat'],
};
