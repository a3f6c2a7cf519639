import {parseJson} from '@plimsoll/shared/channel';
import {type ErrorCode, type MethodName, methods, Request, type Response} from '@plimsoll/shared/protocol';
import * as v from 'valibot';

import type {Outcome} from '../services.ts';
import {answers} from './methods/index.ts';
import type {Context} from './methods/method.ts';
import {reportBug} from './report.ts';

/** A text as a request; for what is none, the refusal to answer with. Never throws. */
export function readRequest(text: string): Request | Response {
  const value = parseJson(text);
  const request = v.safeParse(Request, value);
  if (request.success) return request.output;
  const named = v.safeParse(v.object({id: Request.entries.id}), value);
  return refusal(named.success ? named.output.id : 0, 'bad-request', 'this is not a request');
}

/** Answers a request: parameters are held against their schema, a bug of ours becomes `internal`. Never throws. */
export async function dispatch({id, m, p}: Request, context: Context): Promise<Response> {
  if (!isMethod(m)) return refusal(id, 'unknown-method', 'there is no such method');
  try {
    const outcome = await answer(m, p, context);
    if (outcome === undefined) return refusal(id, 'bad-params', `the parameters of ${m} are not as agreed`);
    return outcome.ok ? {id, r: outcome.value} : refusal(id, outcome.code, outcome.message.slice(0, 1024));
  } catch (error) {
    reportBug(error, m);
    return refusal(id, 'internal', 'the companion made a mistake');
  }
}

/** An error as the protocol has it. */
export function refusal(id: number, code: ErrorCode, message: string): Response {
  return {id, error: {code, message}};
}

// M ties the method to its schema; without it the two would not fit.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it does, see above
async function answer<M extends MethodName>(
  name: M,
  params: unknown,
  context: Context,
): Promise<Outcome<unknown> | undefined> {
  const parsed = v.safeParse(methods[name].params, params);
  return parsed.success ? answers[name].answer(parsed.output, context) : undefined;
}

/** Own names only: `constructor` and `__proto__` are no methods. */
function isMethod(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}
