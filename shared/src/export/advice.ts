import type {Recommendation} from '../recommend/index.ts';
import {type Lang, recommendationText} from '../texts/index.ts';

/** Says what to do about a finding or check: the titles of the recommendations that close it, best first. */
export function adviceFrom(
  recommendations: readonly Recommendation[],
  lang: Lang,
): (id: string) => readonly string[] {
  const titles = new Map<string, string[]>();
  for (const recommendation of recommendations) {
    const {title} = recommendationText(recommendation, lang);
    for (const id of recommendation.closes) {
      const known = titles.get(id);
      if (known) known.push(title);
      else titles.set(id, [title]);
    }
  }
  return (id) => titles.get(id) ?? [];
}
