import type {System} from '../../system/system.ts';

/** A browser found by its own files. */
export interface Installation {
  /** Id in the table of products. */
  readonly product: string;
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly path: string;
  readonly running?: true;
  /** A process runs, or waits to be restarted from, another version than lies on the disk. */
  readonly oldCode?: true;
}

const DELETED = ' (deleted)';

/** The process of that number when its program lies in `folder`; `deleted`: the file it runs was replaced. Linux only. */
export async function processIn(
  system: System,
  folder: string,
  pid: string | undefined,
): Promise<{readonly deleted: boolean} | undefined> {
  if (pid === undefined || system.foreign || system.platform !== 'linux') return undefined;
  const exe = await system.readLink(`/proc/${pid}/exe`).catch(() => undefined);
  return exe?.startsWith(`${folder}/`) === true ? {deleted: exe.endsWith(DELETED)} : undefined;
}
