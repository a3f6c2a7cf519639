import type {Product} from './product.ts';
import {dashedOnly} from './tool-version.ts';

/**
 * Synology Active Backup for Business Agent. Advisories write `2.6.1-3052` for what Windows lists as `2.6.3052`:
 * there the patch is lost.
 */
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
  version: dashedOnly,
};
