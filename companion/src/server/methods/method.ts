import type {MethodName, ParsedParams, Result} from '@plimsoll/shared/protocol';

import type {FixChannel, Outcome, Services} from '../../services.ts';

/** What a method knows besides its parameters. */
export interface Context {
  readonly services: Services;
  /** Who asks. */
  readonly channel: FixChannel;
  /** The asking browser's client id; undefined for the command line. */
  readonly clientId: string | undefined;
  /** Whether a client has a live session. */
  readonly connected: (clientId: string) => boolean;
  /** From now on the caller gets deltas, after the answer to this request. */
  readonly subscribe: () => void;
}

/** One method of the protocol; expected trouble is an outcome, a throw is a bug of ours. */
export interface Method<M extends MethodName> {
  answer(params: ParsedParams<M>, context: Context): Outcome<Result<M>> | Promise<Outcome<Result<M>>>;
}

/** The outcome of what cannot fail. */
export function done<T>(value: T): Outcome<T> {
  return {ok: true, value};
}
