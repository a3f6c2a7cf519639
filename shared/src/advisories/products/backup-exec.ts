import type {Product} from './product.ts';

/** Backup Exec. */
export const backupExec: Product = {
  id: 'backup-exec',
  title: 'Backup Exec',
  vendor: 'Veritas',
  platforms: ['windows'],
  scheme: 'generic',
  names: [
    'veritas backup exec',
    'veritas backup exec #',
    'veritas backup exec remote agent for windows',
    'symantec backup exec remote agent for windows systems',
    'backup exec',
  ],
  publishers: ['veritas', 'symantec', 'arctera'],
  cpes: ['veritas:backup_exec'],
  cna: ['veritas/backup_exec'],
};
