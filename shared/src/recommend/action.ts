import type {Recommendation} from './recommendation.ts';

/** A recommendation before its effect on the scores is known. */
export type Action = Omit<Recommendation, 'impact' | 'scoreAfter' | 'secureImpact'>;

/** Orders tags as the schema lists them, each once. */
export function tagList(tags: Iterable<Action['tags'][number]>): Action['tags'] {
  return [...new Set(tags)];
}
