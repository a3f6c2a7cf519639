import type {Product} from './product.ts';

/** Wing FTP Server. */
export const wingFtpServer: Product = {
  id: 'wing-ftp-server',
  title: 'Wing FTP Server',
  vendor: 'Wing FTP',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['wing ftp server'],
  publishers: ['wing ftp', 'wftpserver'],
  cpes: ['wftpserver:wing_ftp_server'],
  cna: ['wing ftp server/wing ftp server'],
};
