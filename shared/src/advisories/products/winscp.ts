import type {Product} from './product.ts';

/** WinSCP. */
export const winscp: Product = {
  id: 'winscp',
  title: 'WinSCP',
  vendor: 'Martin Prikryl',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['winscp'],
  publishers: ['martin prikryl'],
  packages: {winget: ['WinSCP.WinSCP'], chocolatey: ['winscp', 'winscp.install']},
  cpes: ['winscp:winscp'],
  cna: ['winscp/winscp'],
};
