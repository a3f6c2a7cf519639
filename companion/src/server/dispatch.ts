import {methods, type Request, type Response} from '@plimsoll/shared/protocol';

import {answerBy} from './method-table.ts';
import {answers} from './methods/index.ts';
import type {Context} from './methods/method.ts';
import {refusal} from './request.ts';

/** Answers a request that is not about the doors. Never throws. */
export async function dispatch(request: Request, context: Context): Promise<Response> {
  const {id, m} = request;
  if (!isMethod(m)) return refusal(id, 'unknown-method', 'there is no such method');
  return answerBy({schemas: methods, answers}, m, request, context);
}

/** Own names only: `constructor` and `__proto__` are no methods. */
function isMethod(name: string): name is keyof typeof answers {
  return Object.hasOwn(answers, name);
}
