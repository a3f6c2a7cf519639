import type {Finding} from '@plimsoll/shared/findings';

/** The weakness that counts most first. */
export function byRisk(items: readonly Finding[]): Finding[] {
  return items.toSorted((a, b) => b.risk.x - a.risk.x || (a.id < b.id ? -1 : 1));
}
