import type {Finding} from '@plimsoll/shared/findings';
import type {Recommendation} from '@plimsoll/shared/recommend';

/** Order of scoring.md §5: impact, then exploited, then minutes; what cannot be acted on comes last. */
export function byImpact(items: readonly Recommendation[]): Recommendation[] {
  return items.toSorted(
    (a, b) =>
      Number(a.kind === 'attention') - Number(b.kind === 'attention') ||
      b.impact - a.impact ||
      Number(b.tags.includes('exploited')) - Number(a.tags.includes('exploited')) ||
      b.secureImpact - a.secureImpact ||
      a.minutes - b.minutes ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The weakness that counts most first. */
export function byRisk(items: readonly Finding[]): Finding[] {
  return items.toSorted((a, b) => b.risk.x - a.risk.x || (a.id < b.id ? -1 : 1));
}
