import type {Product} from './product.ts';

/** ESET Server Security. */
export const esetServerSecurity: Product = {
  id: 'eset-server-security',
  title: 'ESET Server Security',
  vendor: 'ESET',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['eset server security', 'eset file security', 'eset server security for microsoft windows server'],
  publishers: ['eset'],
  cpes: ['eset:server_security', 'eset:file_security'],
  cna: [
    'eset, spol. s r.o./eset server security for windows server',
    'eset, spol. s r.o./eset server security for windows server (file security)',
    'eset, spol. s r.o./eset file security for microsoft azure',
    'eset, spol. s r.o./eset safe server',
    'eset s.r.o/eset server security for windows server',
    'eset s.r.o/eset server security for windows server (file security)',
    'eset s.r.o/eset file security for microsoft azure',
    'eset s.r.o/eset safe server',
    'eset/eset server security for windows server',
    'eset/eset server security for windows server (file security)',
    'eset/eset file security for microsoft azure',
    'eset/eset safe server',
  ],
};
