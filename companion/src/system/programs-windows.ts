/** Windows' own folder and the one with its programs. */
export interface SystemFolder {
  /** `C:\Windows`. */
  readonly root: string;
  /** `C:\Windows\System32`. */
  readonly programs: string;
}

/** A drive and one folder on it: where Windows is installed. No share, no `..`, no further levels. */
const ROOT = /^[A-Za-z]:\\[\w$-][\w$ -]{0,62}$/;

/**
 * Windows' folders from what `SystemRoot` says; undefined when that is no folder right below a drive. Node sees no access
 * lists: that only administrators can write to System32 is taken from Windows (its own default), not checked as on POSIX;
 * and whoever can set our environment could start programs of their own anyway.
 */
export function systemFolder(systemRoot: string | undefined): SystemFolder | undefined {
  if (systemRoot === undefined || !ROOT.test(systemRoot)) return undefined;
  return {root: systemRoot, programs: `${systemRoot}\\System32`};
}
