import type {MethodName, ParsedParams, Result} from '@plimsoll/shared/protocol';

import type {Clients, Outcome, Services} from '../../services.ts';
import type {Asker} from '../back.ts';

/** What a method knows besides its parameters. */
export interface Context extends Asker {
  readonly services: Services;
}

/** What a method knows that is about the doors themselves. */
export interface FrontContext {
  readonly clients: Clients;
  /** The asking browser's client id; undefined for the command line. */
  readonly clientId: string | undefined;
  /** Whether a client has a live session. */
  readonly connected: (clientId: string) => boolean;
}

/** One method of the protocol; expected trouble is an outcome, a throw is a bug of ours. */
export interface Method<M extends MethodName, C = Context> {
  answer(params: ParsedParams<M>, context: C): Outcome<Result<M>> | Promise<Outcome<Result<M>>>;
}

/** The outcome of what cannot fail. */
export function done<T>(value: T): Outcome<T> {
  return {ok: true, value};
}
