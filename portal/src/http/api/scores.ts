import type {Lists} from '../../db/lists/index.ts';
import type {Route, RouteContext} from '../route.ts';
import {answerOne, apiRoutes, missing, scopeOf} from './resource.ts';

/** `/exposureScore` and `/configurationScore`: the two scores of the caller's devices, at the time of the call. */
export function scoreRoutes({
  lists,
  now,
}: {
  readonly lists: Lists;
  readonly now: () => Date;
}): readonly Route[] {
  async function answer(
    c: RouteContext,
    set: string,
    of: (sums: Sums) => number | undefined,
  ): Promise<Response> {
    const time = now();
    const score = of(await lists.organisation(scopeOf(c), time));
    if (score === undefined) return missing(c);
    return answerOne(c, set, {time, score, rbacGroupName: null, rbacGroupId: null});
  }
  return apiRoutes('score.read', {
    '/exposureScore': (c) =>
      answer(c, 'ExposureScore', ({weight, weighted_exposure}) =>
        weight > 0 ? weighted_exposure / weight : undefined,
      ),
    // Points, as the reference's sample has it (§1.3), not percent.
    '/configurationScore': (c) =>
      answer(c, 'ConfigurationScore', ({applicable, achieved}) => (applicable > 0 ? achieved : undefined)),
  });
}

type Sums = Awaited<ReturnType<Lists['organisation']>>;
