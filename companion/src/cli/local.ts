import type {Event, MethodName, Params, PortalState, Result} from '@plimsoll/shared/protocol';

import type {Outcome} from '../services.ts';

/** A window in which one browser may pair with a code. */
export interface PairingWindow {
  readonly code: string;
  readonly expiresAt: string;
}

export interface Paired {
  readonly label: string;
  /** Four words that the browser shows too. */
  readonly fingerprint: string;
}

/** The running companion, over its private socket. */
export interface Local {
  call<M extends MethodName>(method: M, params: Params<M>): Promise<Outcome<Result<M>>>;
  /** Opens a pairing window; `result` settles when a browser has used the code or nobody did in time. */
  pair(): Promise<Outcome<{readonly window: PairingWindow; readonly result: Promise<Outcome<Paired>>}>>;
  /** Joins a portal without a browser: the companion carries its reports itself from then on. */
  enroll(portal: string, token: string): Promise<Outcome<PortalState>>;
  on(listener: (event: Event) => void): () => void;
  close(): void;
}
