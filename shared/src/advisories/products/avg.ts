import type {Product} from './product.ts';

/** AVG Antivirus. */
export const avg: Product = {
  id: 'avg',
  title: 'AVG Antivirus',
  vendor: 'AVG',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['avg antivirus free', 'avg internet security', 'avg antivirus', 'avg ultimate', 'avg free #'],
  publishers: ['avg', 'gen digital'],
  packages: {winget: ['AVG.AntiVirusFree'], chocolatey: ['avgantivirusfree'], homebrew: ['avg-antivirus']},
  cpes: ['avg:anti-virus', 'avg:antivirus', 'avg:internet_security', 'avg:avg_anti-virus'],
  cna: ['avg/internet security', 'avg/antivirus', 'avg/avg antivirus'],
};
