import type {Product} from './product.ts';
import {dashedBuild} from './tool-version.ts';

/** Synology Active Backup for Business Agent. Advisories write the build behind a dash: `2.6.3-3101`. */
export const synologyActiveBackupAgent: Product = {
  id: 'synology-active-backup-agent',
  title: 'Synology Active Backup for Business Agent',
  vendor: 'Synology',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['synology active backup for business agent'],
  publishers: ['synology'],
  packages: {winget: ['Synology.ActiveBackupForBusinessAgent']},
  cpes: ['synology:active_backup_for_business_agent'],
  cna: ['synology/synology active backup for business agent'],
  version: dashedBuild,
};
