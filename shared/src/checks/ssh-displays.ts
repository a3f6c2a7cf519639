import type {BoundCheck} from './check.ts';
import {sshdCheck} from './kit/sshd.ts';

/** This check verifies that the server does not open people’s displays to programs on this device. */
export const sshDisplays: BoundCheck = sshdCheck({
  id: 'ssh-displays',
  keyword: 'X11Forwarding',
  right: 'no',
  builtin: 'no',
  accepts: (value) => value === 'no',
  references: ['CIS Debian 12: 5.1.8', 'Lynis SSH-7408'],
  text: {
    en: {
      title: 'SSH does not forward displays (X11)',
      failure: 'SSH forwards displays (X11)',
      why: 'Whoever rules this device reads the keyboard and the screen of people who connect to it with their display forwarded.',
    },
    de: {
      title: 'SSH leitet keine Bildschirme weiter (X11)',
      failure: 'SSH leitet Bildschirme weiter (X11)',
      why: 'Wer dieses Gerät beherrscht, liest Tastatur und Bildschirm von Menschen mit, die sich mit weitergeleitetem Bildschirm verbinden.',
    },
  },
});
