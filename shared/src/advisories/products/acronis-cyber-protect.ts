import type {Product} from './product.ts';
import {lastPart} from './tool-version.ts';

/**
 * Acronis Cyber Protect. Its advisories count builds alone (`before build 37391`): the last part of `15.0.37391`.
 */
export const acronisCyberProtect: Product = {
  id: 'acronis-cyber-protect',
  title: 'Acronis Cyber Protect',
  vendor: 'Acronis',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: [
    'acronis cyber protect',
    'acronis cyber protect #',
    'cyber protect agent',
    'acronis cyber protection agent',
  ],
  publishers: ['acronis'],
  cpes: ['acronis:cyber_protect', 'acronis:agent', 'acronis:cyber_protect_cloud_agent'],
  cna: [
    'acronis/acronis cyber protect 15',
    'acronis/acronis cyber protect 16',
    'acronis/acronis agent',
    'acronis/acronis cyber protect cloud agent',
    'acronis/cyber_protect',
    'acronis/agent',
    'acronis/cyber_protect_cloud_agent',
  ],
  version: lastPart,
};
