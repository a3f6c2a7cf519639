import type {BoundCheck} from './check.ts';
import {launchServiceCheck} from './kit/launch-service.ts';

/** This check verifies that no server hands out files without a password (TFTP). */
export const trivialFileServer: BoundCheck = launchServiceCheck({
  id: 'trivial-file-server',
  category: 'network',
  references: [],
  labels: ['com.apple.tftpd'],
  text: {
    en: {
      title: 'No server hands out files without a password',
      failure: 'A server hands out files without a password (TFTP)',
      why: 'TFTP asks nobody for anything: who reaches the port reads files, and writes them where it is allowed.',
    },
    de: {
      title: 'Kein Server gibt Dateien ohne Passwort aus',
      failure: 'Ein Server gibt Dateien ohne Passwort aus (TFTP)',
      why: 'TFTP fragt niemanden nach etwas: Wer den Anschluss erreicht, liest Dateien und schreibt sie, wo es erlaubt ist.',
    },
  },
});
