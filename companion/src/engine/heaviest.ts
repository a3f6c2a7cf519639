import type {Finding} from '@plimsoll/shared/findings';
import {MAX_ITEMS} from '@plimsoll/shared/inventory';
import type {Recommendation} from '@plimsoll/shared/recommend';

/** The findings there is room for in a snapshot, in any order: the weightiest. The score counts them all. */
export function heaviest(findings: readonly Finding[], most: number = MAX_ITEMS): readonly Finding[] {
  return findings.length <= most ? findings : findings.toSorted(byWeight).slice(0, most);
}

/**
 * Of these findings, those of which `other`, another snapshot's, says whether they are there too. One that had no room for
 * the lighter ones says nothing of them: they are neither fixed nor new.
 */
export function comparable(
  findings: readonly Finding[],
  other: readonly Finding[],
  most: number = MAX_ITEMS,
): readonly Finding[] {
  const [first, ...rest] = other;
  if (other.length < most || !first) return findings;
  const lightest = rest.reduce((least, one) => (byWeight(least, one) < 0 ? one : least), first);
  const there = new Set(other.map(({id}) => id));
  return findings.filter((one) => there.has(one.id) || byWeight(one, lightest) < 0);
}

/** The first recommendations there is room for; they name, of what they close, what was kept. */
export function naming(
  recommendations: readonly Recommendation[],
  findings: readonly Finding[],
  kept: readonly Finding[],
): Recommendation[] {
  const shown = recommendations.slice(0, MAX_ITEMS);
  if (kept.length === findings.length) return shown;
  const gone = new Set(findings.map(({id}) => id));
  for (const {id} of kept) gone.delete(id);
  return shown.map((one) => ({...one, closes: one.closes.filter((id) => !gone.has(id))}));
}

function byWeight(a: Finding, b: Finding): number {
  return b.risk.x - a.risk.x || (a.id < b.id ? -1 : 1);
}
