import type {MethodName, methods, Request, Response} from '@plimsoll/shared/protocol';
import * as v from 'valibot';

import type {Outcome} from '../services.ts';
import {isDiskTrouble} from '../state/disk-trouble.ts';
import type {Method} from './methods/method.ts';
import {reportBug} from './report.ts';
import {refusal} from './request.ts';

/** Methods by name: what their parameters are held against, and what answers them. */
export interface MethodTable<N extends MethodName, C> {
  readonly schemas: Pick<typeof methods, N>;
  readonly answers: {readonly [M in N]: Method<M, C>};
}

/** Answers a request for one of a table's methods; a bug of ours becomes `internal`. Never throws. */
export async function answerBy<N extends MethodName, C>(
  table: MethodTable<N, C>,
  name: N,
  {id, p}: Request,
  context: C,
): Promise<Response> {
  try {
    const outcome = await answer(table, name, p, context);
    if (outcome === undefined)
      return refusal(id, 'bad-params', `the parameters of ${name} are not as agreed`);
    return outcome.ok ? {id, r: outcome.value} : refusal(id, outcome.code, outcome.message);
  } catch (error) {
    reportBug(error, name);
    if (isDiskTrouble(error)) return refusal(id, 'unavailable', FULL);
    return refusal(id, 'internal', 'the companion made a mistake');
  }
}

const FULL =
  'the disk of the state folder takes nothing, so nothing was changed; make room there, then try again';

/** Undefined when the parameters are not as agreed. */
async function answer<N extends MethodName, C>(
  {schemas, answers}: MethodTable<N, C>,
  name: N,
  params: unknown,
  context: C,
): Promise<Outcome<unknown> | undefined> {
  const parsed = v.safeParse(schemas[name].params, params);
  return parsed.success ? answers[name].answer(parsed.output, context) : undefined;
}
