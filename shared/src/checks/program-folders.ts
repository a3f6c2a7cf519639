import type {BoundCheck} from './check.ts';
import {filesCheck} from './kit/files.ts';

/** This check verifies that only root puts programs where everybody runs them from. */
export const programFolders: BoundCheck = filesCheck({
  id: 'program-folders',
  category: 'operating-system',
  files: [
    {path: '/bin', most: 0o755},
    {path: '/sbin', most: 0o755},
    {path: '/usr/bin', most: 0o755},
    {path: '/usr/sbin', most: 0o755},
    {path: '/usr/local/bin', most: 0o2775},
    {path: '/usr/local/sbin', most: 0o2775},
    {path: '/usr/lib/systemd/system', most: 0o755},
    {path: '/etc/systemd/system', most: 0o755},
    {path: '/etc/ld.so.conf.d', most: 0o755},
    {path: '/etc/ld.so.preload', most: 0o755},
    {path: '/etc/profile', most: 0o755},
    {path: '/etc/profile.d', most: 0o755},
  ],
  none: 'there is no folder of programs',
  references: ['CIS Debian 12: 5.4.2.5'],
  text: {
    en: {
      title: 'Only root can exchange programs everybody runs',
      failure: 'Others than root can exchange programs everybody runs',
      why: 'An attacker with any account puts his own program under the name of a common one; root runs it at the next occasion.',
    },
    de: {
      title: 'Nur root kann Programme austauschen, die alle benutzen',
      failure: 'Andere als root können Programme austauschen, die alle benutzen',
      why: 'Ein Angreifer mit irgendeinem Konto legt sein eigenes Programm unter einem gängigen Namen ab; root startet es bei nächster Gelegenheit.',
    },
  },
});
