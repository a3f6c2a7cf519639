import type {Product} from './product.ts';

/** WS_FTP Server. */
export const wsFtpServer: Product = {
  id: 'ws-ftp-server',
  title: 'WS_FTP Server',
  vendor: 'Progress',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['ws_ftp server', 'progress ws_ftp server', 'ipswitch ws_ftp server'],
  publishers: ['progress', 'ipswitch'],
  cpes: ['progress:ws_ftp_server', 'ipswitch:ws_ftp_server'],
  cna: ['progress software corporation/ws_ftp server', 'progress/ws_ftp_server'],
};
