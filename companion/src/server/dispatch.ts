import {type MethodName, methods, type Request, type Response} from '@plimsoll/shared/protocol';
import * as v from 'valibot';

import type {Outcome} from '../services.ts';
import {answers} from './methods/index.ts';
import type {Context} from './methods/method.ts';
import {reportBug} from './report.ts';
import {refusal} from './request.ts';

/**
 * Answers a request that is not about the doors: parameters are held against their schema, a bug of ours becomes
 * `internal`. Never throws.
 */
export async function dispatch({id, m, p}: Request, context: Context): Promise<Response> {
  if (!isMethod(m)) return refusal(id, 'unknown-method', 'there is no such method');
  try {
    const outcome = await answer(m, p, context);
    if (outcome === undefined) return refusal(id, 'bad-params', `the parameters of ${m} are not as agreed`);
    return outcome.ok ? {id, r: outcome.value} : refusal(id, outcome.code, outcome.message);
  } catch (error) {
    reportBug(error, m);
    return refusal(id, 'internal', 'the companion made a mistake');
  }
}

type BackName = keyof typeof answers;

// M ties the method to its schema; without it the two would not fit.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it does, see above
async function answer<M extends BackName & MethodName>(
  name: M,
  params: unknown,
  context: Context,
): Promise<Outcome<unknown> | undefined> {
  const parsed = v.safeParse(methods[name].params, params);
  return parsed.success ? answers[name].answer(parsed.output, context) : undefined;
}

/** Own names only: `constructor` and `__proto__` are no methods. */
function isMethod(name: string): name is BackName {
  return Object.hasOwn(answers, name);
}
