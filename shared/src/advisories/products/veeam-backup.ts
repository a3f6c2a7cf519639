import type {Product} from './product.ts';

/** Veeam Backup & Replication. The server; its console alone does not run what the advisories mean. */
export const veeamBackup: Product = {
  id: 'veeam-backup',
  title: 'Veeam Backup & Replication',
  vendor: 'Veeam',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['veeam backup & replication', 'veeam backup & replication server'],
  publishers: ['veeam'],
  cpes: ['veeam:backup_and_replication', 'veeam:veeam_backup_&_replication', 'veeam:backup_&_replication'],
  cna: ['veeam/backup and recovery', 'veeam/backup & replication', 'veeam/backup_and_replication'],
};
