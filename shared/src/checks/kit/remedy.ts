import type {Os} from '../../inventory/index.ts';
import type {BoundCheck, Remedy} from '../check.ts';

/** Ids of os-release(5) whose packages and files are Red Hat's. */
const RED_HAT = new Set(['rhel', 'centos', 'fedora', 'almalinux', 'rocky', 'ol', 'amzn']);

/** How a check's remedy is done on a system; undefined where none is written for it. */
export function remedyFor(check: BoundCheck, {family, id}: Pick<Os, 'family' | 'id'>): Remedy | undefined {
  const own = RED_HAT.has(id) ? 'red-hat' : 'debian';
  return check.remedies.find(({platform, on = own}) => platform === family && on === own);
}
