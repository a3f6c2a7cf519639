/** SQLite's primary codes for: not to be written, failed in- or output, full, not to be opened (sqlite.org/rescode.html). */
const OF_SQLITE: ReadonlySet<number> = new Set([8, 10, 13, 14]);
const OF_SYSTEM: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']);

/** Whether the disk takes nothing: no bug of ours, and over when somebody makes room. */
export function isDiskTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error && typeof error.errcode === 'number') return OF_SQLITE.has(error.errcode % 256);
  return 'code' in error && OF_SYSTEM.has(error.code);
}
