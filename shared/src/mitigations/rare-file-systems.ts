import type {Mitigation} from './mitigation.ts';

/** A file system whose module is barred is not mounted, whoever plugs it in. */
export const rareFileSystems: Mitigation = {
  id: 'rare-file-systems',
  checks: ['rare-file-systems'],
  effectiveness: 0.9,
  affects: {
    kernel: true,
    parts: ['cramfs', 'freevxfs', 'hfs', 'hfsplus', 'hfs/hfsplus', 'fs: hfs', 'fs: hfsplus', 'jffs2', 'udf'],
  },
  source: 'https://man7.org/linux/man-pages/man5/modprobe.d.5.html',
  text: {
    en: {
      title: 'Rare file systems are barred',
      why: 'The kernel does not mount the kind of file system whose code has this flaw.',
    },
    de: {
      title: 'Seltene Dateisysteme sind gesperrt',
      why: 'Der Kernel hängt die Art von Dateisystem nicht ein, in deren Code dieser Fehler steckt.',
    },
  },
};
