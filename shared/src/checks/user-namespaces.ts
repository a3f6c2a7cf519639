import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that only chosen programs get a name space in which they are root. */
export const userNamespaces: BoundCheck = sysctlCheck({
  id: 'user-namespaces',
  category: 'operating-system',
  // Debian’s and Ubuntu’s own patches; other kernels have neither.
  settings: [
    {key: 'kernel.unprivileged_userns_clone', allowed: ['0']},
    {key: 'kernel.apparmor_restrict_unprivileged_userns', allowed: ['1']},
  ],
  any: true,
  references: [],
  text: {
    en: {
      title: 'Only chosen programs become root in a name space',
      failure: 'Every program can become root in a name space',
      why: 'Most published ways from a user account to root begin with a name space, since in it a program may reach parts of the kernel made for root.',
      before:
        'Check first that no browser, Flatpak or rootless container needs it here: on Debian they stop working.',
    },
    de: {
      title: 'Nur ausgewählte Programme werden in einem Namensraum root',
      failure: 'Jedes Programm kann in einem Namensraum root werden',
      why: 'Die meisten veröffentlichten Wege vom Benutzerkonto zu root beginnen mit einem Namensraum, denn darin erreicht ein Programm Teile des Kernels, die für root gedacht sind.',
      before:
        'Prüfen Sie zuerst, dass kein Browser, kein Flatpak und kein Container ohne Root-Rechte das hier braucht: Unter Debian laufen sie dann nicht mehr.',
    },
  },
});
