import {frontMethods, type Request, type Response} from '@plimsoll/shared/protocol';
import * as v from 'valibot';

import type {Outcome} from '../services.ts';
import {type FrontName, frontAnswers} from './methods/front.ts';
import type {FrontContext} from './methods/method.ts';
import {reportBug} from './report.ts';
import {refusal} from './request.ts';

/** Whether a method is answered where the doors are; own names only. */
export function isFront(name: string): name is FrontName {
  return Object.hasOwn(frontAnswers, name);
}

/** Answers what is about the doors themselves, as `dispatch` does everything else. Never throws. */
export async function dispatchFront(
  {id, p}: Request,
  name: FrontName,
  context: FrontContext,
): Promise<Response> {
  try {
    const outcome = await answer(name, p, context);
    if (outcome === undefined)
      return refusal(id, 'bad-params', `the parameters of ${name} are not as agreed`);
    return outcome.ok ? {id, r: outcome.value} : refusal(id, outcome.code, outcome.message);
  } catch (error) {
    reportBug(error, name);
    return refusal(id, 'internal', 'the companion made a mistake');
  }
}

// M ties the method to its schema; without it the two would not fit.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it does, see above
async function answer<M extends FrontName>(
  name: M,
  params: unknown,
  context: FrontContext,
): Promise<Outcome<unknown> | undefined> {
  const parsed = v.safeParse(frontMethods[name].params, params);
  return parsed.success ? frontAnswers[name].answer(parsed.output, context) : undefined;
}

/** Whether these are the parameters of a method that takes none. */
export function isNothing(params: unknown): boolean {
  return v.is(frontMethods.ping.params, params);
}
