/** Something of the machine is there but cannot be had: `code` is the system's own (`EACCES`, `EISDIR`…). */
export class SystemError extends Error {
  override readonly name = 'SystemError';
  readonly code: string;
  readonly path: string;

  constructor(code: string, path: string, doing: string) {
    super(`cannot ${doing} ${path}: ${code}`);
    this.code = code;
    this.path = path;
  }
}

/** The system's code of a failed call, `EIO` when it carries none. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return 'EIO';
}

/** Codes that mean there is nothing at a path. ESRCH: the process went away while its folder in /proc was read. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ESRCH']);

/** Absent is `undefined`; everything else is thrown as a SystemError. */
export function absentOrThrow(error: unknown, path: string, doing: string): undefined {
  const code = codeOf(error);
  if (ABSENT.has(code)) return undefined;
  throw new SystemError(code, path, doing);
}
