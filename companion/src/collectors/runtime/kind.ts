const PROGRAM = /\/s?bin\/[^/\n]+$/m;
const LIBRARY = /\.so(?:\.[\d.]+)?$/m;
const SERVICE = /\/systemd\/system\/[^/\n]+\.service$/m;

/**
 * True for a package whose use lasts, by the list of its files, a path a line: services, and libraries without programs. A
 * look now and then does not miss those for long, as it does a command that is done in a moment.
 */
export function isLasting(files: string): boolean {
  if (files.includes('.service') && SERVICE.test(files)) return true;
  if (!files.includes('.so') || !LIBRARY.test(files)) return false;
  return !(files.includes('bin/') && PROGRAM.test(files));
}
