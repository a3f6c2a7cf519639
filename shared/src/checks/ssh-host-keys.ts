import type {BoundCheck} from './check.ts';
import {filesCheck} from './kit/files.ts';

/** This check verifies that only root reads the keys by which others recognise this SSH server. */
export const sshHostKeys: BoundCheck = filesCheck({
  id: 'ssh-host-keys',
  category: 'network',
  files: [
    {path: '/etc/ssh/ssh_host_rsa_key', most: 0o640},
    {path: '/etc/ssh/ssh_host_ecdsa_key', most: 0o640},
    {path: '/etc/ssh/ssh_host_ed25519_key', most: 0o640},
  ],
  none: 'there is no SSH host key',
  references: ['CIS Debian 12: 5.1.2'],
  text: {
    en: {
      title: 'Only root can read the SSH server’s keys',
      failure: 'Others than root can read the SSH server’s keys',
      why: 'Whoever copies a host key poses as this device towards everybody who connects to it, and reads along, passwords included.',
    },
    de: {
      title: 'Nur root kann die Schlüssel des SSH-Servers lesen',
      failure: 'Andere als root können die Schlüssel des SSH-Servers lesen',
      why: 'Wer einen Host-Schlüssel kopiert, gibt sich gegenüber allen, die sich verbinden, als dieses Gerät aus und liest mit, auch Passwörter.',
    },
  },
});
