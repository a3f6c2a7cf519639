import type {ErrorCode, MethodName, Params, Result} from '@plimsoll/shared/protocol';

import type {PairOutcome} from './pair.ts';

/** Asks the companion; rejects with a LinkError. */
export type Call = <M extends MethodName>(
  method: M,
  params: Params<M>,
  signal?: AbortSignal,
) => Promise<Result<M>>;

/** How this browser stands with the companion. */
export type LinkState =
  /** Nothing pinned yet; `found`: something listens where a companion would. */
  | {readonly state: 'unpaired'; readonly found: boolean}
  | {readonly state: 'connecting'}
  | {readonly state: 'connected'; readonly port: number}
  /** Paired, but nothing listens on any port. */
  | {readonly state: 'offline'}
  /** Something listens that is not the companion this browser is paired with, or has forgotten it. */
  | {readonly state: 'stranger'};

export type LinkErrorCode =
  | ErrorCode
  | 'not-connected'
  | 'bad-answer'
  | 'pairing-off'
  | Extract<PairOutcome, {ok: false}>['why'];

/** Why a request to the companion came to nothing. */
export class LinkError extends Error {
  readonly code: LinkErrorCode;
  constructor(code: LinkErrorCode, message: string) {
    super(message);
    this.name = 'LinkError';
    this.code = code;
  }
}
