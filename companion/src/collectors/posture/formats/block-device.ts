import type {System} from '../../../system/system.ts';

const MAX_DEPTH = 8;

/** dm-crypt names itself in the UUID; what lies above it (LVM, a partition) inherits, if all below is encrypted. */
export async function isEncrypted(system: System, name: string, depth = 0): Promise<boolean> {
  const uuid = await system.readText(`/sys/class/block/${name}/dm/uuid`);
  if (uuid?.startsWith('CRYPT-')) return true;
  const slaves = (await system.list(`/sys/class/block/${name}/slaves`)) ?? [];
  if (slaves.length === 0 || depth >= MAX_DEPTH) return false;
  const below = await Promise.all(slaves.map((slave) => isEncrypted(system, basename(slave), depth + 1)));
  return below.every(Boolean);
}

/** The last part of a path. */
export function basename(path: string): string {
  return path.split('/').at(-1) ?? path;
}
