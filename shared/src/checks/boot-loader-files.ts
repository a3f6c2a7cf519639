import type {BoundCheck} from './check.ts';
import {filesCheck} from './kit/files.ts';

/** This check verifies that only root changes how the device starts. */
export const bootLoaderFiles: BoundCheck = filesCheck({
  id: 'boot-loader-files',
  category: 'operating-system',
  files: [
    {path: '/boot/grub/grub.cfg', most: 0o644},
    {path: '/boot/grub2/grub.cfg', most: 0o644},
    {path: '/boot/grub2/user.cfg', most: 0o600},
    {path: '/etc/default/grub', most: 0o644},
    {path: '/etc/grub.d', most: 0o755},
  ],
  none: 'there is no configuration of GRUB',
  references: ['CIS Debian 12: 1.4.2', 'Lynis FILE-7524'],
  text: {
    en: {
      title: 'Only root can change how the device starts',
      failure: 'Others than root can change how the device starts',
      why: 'An attacker with any account writes a command line without protection into the boot loader’s file and is root after the next restart.',
    },
    de: {
      title: 'Nur root kann ändern, wie das Gerät startet',
      failure: 'Andere als root können ändern, wie das Gerät startet',
      why: 'Ein Angreifer mit irgendeinem Konto schreibt eine Befehlszeile ohne Schutz in die Datei des Startprogramms und ist nach dem nächsten Neustart root.',
    },
  },
});
