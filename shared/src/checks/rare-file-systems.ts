import type {BoundCheck} from './check.ts';
import {modulesCheck} from './kit/modules.ts';

/** This check verifies that the kernel does not read file systems nobody uses any more. */
export const rareFileSystems: BoundCheck = modulesCheck({
  id: 'rare-file-systems',
  category: 'operating-system',
  modules: ['cramfs', 'freevxfs', 'hfs', 'hfsplus', 'jffs2', 'udf'],
  references: ['CIS Debian 12: 1.1.1.1–1.1.1.8', 'Lynis FILE-6430'],
  text: {
    en: {
      title: 'The kernel reads no rare file systems',
      failure: 'The kernel reads rare file systems',
      why: 'An attacker plugs in a stick with a damaged file system of a rare kind; the kernel’s old code for it has errors that hardly anybody looks for.',
    },
    de: {
      title: 'Der Kernel liest keine seltenen Dateisysteme',
      failure: 'Der Kernel liest seltene Dateisysteme',
      why: 'Ein Angreifer steckt einen Speicherstift mit einem beschädigten Dateisystem seltener Art ein; der alte Code des Kernels dafür hat Fehler, nach denen kaum jemand sucht.',
    },
  },
});
