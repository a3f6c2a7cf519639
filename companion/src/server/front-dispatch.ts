import {frontMethods, type Request, type Response} from '@plimsoll/shared/protocol';
import * as v from 'valibot';

import {answerBy} from './method-table.ts';
import {type FrontName, frontAnswers} from './methods/front.ts';
import type {FrontContext} from './methods/method.ts';

/** Whether a method is answered where the doors are; own names only. */
export function isFront(name: string): name is FrontName {
  return Object.hasOwn(frontAnswers, name);
}

/** Answers what is about the doors themselves, as `dispatch` does everything else. Never throws. */
export function dispatchFront(request: Request, name: FrontName, context: FrontContext): Promise<Response> {
  return answerBy({schemas: frontMethods, answers: frontAnswers}, name, request, context);
}

/** Whether these are the parameters of a method that takes none. */
export function isNothing(params: unknown): boolean {
  return v.is(frontMethods.ping.params, params);
}
