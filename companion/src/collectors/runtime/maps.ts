/** Files of one process, as its memory map names them (proc(5), maps). */
export interface Mapped {
  readonly paths: ReadonlySet<string>;
  /** Code that was removed or replaced on disk since it was mapped. */
  readonly deleted: ReadonlySet<string>;
}

const DELETED = ' (deleted)';
/** Anonymous memory that shows as a deleted file, and caches that programs throw away themselves. */
const NOT_CODE = /^\/(?:memfd:|dev\/|SYSV|tmp\/|var\/tmp\/|run\/|i915|drm|anon_hugepage)/;

/** Parses /proc/<pid>/maps. Only what may be executed counts as old code: data files are replaced all the time. */
export function parseMaps(text: string): Mapped {
  const paths = new Set<string>();
  const deleted = new Set<string>();
  let last = '';
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    const slash = text.indexOf('/', from);
    if (slash > 0 && slash < end) {
      const path = text.slice(slash, end);
      const executable = text.charCodeAt(text.indexOf(' ', from) + 3) === LETTER_X;
      if (path !== last || executable) add(path, executable);
      last = path;
    }
    from = end + 1;
  }
  return {paths, deleted};

  function add(path: string, executable: boolean): void {
    if (!path.endsWith(DELETED)) paths.add(path);
    else if (executable && !NOT_CODE.test(path)) deleted.add(path.slice(0, -DELETED.length));
  }
}

/** The third permission of `r-xp`. */
const LETTER_X = 'x'.charCodeAt(0);

/** Without the mark of a removed file; `old` when it had one and was code of the system's. */
export function parseExe(link: string): {readonly path: string; readonly old: boolean} {
  if (!link.endsWith(DELETED)) return {path: link, old: false};
  const path = link.slice(0, -DELETED.length);
  return {path, old: !NOT_CODE.test(path)};
}
