import type {Event, Params, Result} from '@plimsoll/shared/protocol';
import {applyDelta, type Snapshot} from '@plimsoll/shared/report';
import {type ReadonlySignal, signal} from '@preact/signals';

import type {FromPage, PageMethod, ToPage} from '../background/messages.ts';
import {type AppState, initialState} from '../background/state.ts';
import type {Port} from '../platform/index.ts';

/** A request that came to nothing; `code` is a protocol error code or one of the background's own. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What pairing brings: the companion's name and four words to compare. */
export interface Paired {
  readonly device: string;
  readonly fingerprint: string;
}

/** A page's side of the conversation with the background. */
export interface Client {
  readonly state: ReadonlySignal<AppState>;
  /** False until the background or its cached copy has spoken. */
  readonly known: ReadonlySignal<boolean>;
  readonly snapshot: ReadonlySignal<Snapshot | undefined>;
  call<M extends PageMethod>(method: M, params: Params<M>): Promise<Result<M>>;
  pair(code: string): Promise<Paired>;
  forget(): Promise<void>;
  enrol(portal: string, token: string): Promise<string>;
  tryNow(): Promise<void>;
  onEvent(listener: (event: Event) => void): () => void;
}

interface Parts {
  readonly open: () => Port;
  /** The state the background left last time, to paint at once. */
  readonly cached: () => Promise<AppState | undefined>;
}

type Wish = FromPage extends infer W ? (W extends {id: number} ? Omit<W, 'id'> : never) : never;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Connects a page with the background; a port that ends is opened again, which wakes the worker. */
export function createClient({open, cached}: Parts): Client {
  const state = signal(initialState);
  const known = signal(false);
  const snapshot = signal<Snapshot>();
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: Event) => void>();
  let port = connect();
  let lastId = 0;

  function connect(): Port {
    const next = open();
    // Both ends are this extension's own code, of one version.
    next.onMessage((message) => take(message as ToPage));
    next.onEnd(() => {
      for (const {reject} of waiting.values())
        reject(new RequestError('not-connected', 'The background restarted.'));
      waiting.clear();
      port = connect();
    });
    return next;
  }

  function take(message: ToPage): void {
    switch (message.t) {
      case 'state':
        state.value = message.state;
        known.value = true;
        return;
      case 'snapshot':
        snapshot.value = message.snapshot;
        return;
      case 'delta': {
        const before = snapshot.value;
        const after = before && applyDelta(before, message.delta);
        if (after) snapshot.value = after;
        else void ask({t: 'resync'});
        return;
      }
      case 'event':
        for (const listener of listeners) listener(message.event);
        return;
      case 'answer':
        settle(message);
    }
  }

  function settle(message: ToPage & {t: 'answer'}): void {
    const wish = waiting.get(message.id);
    waiting.delete(message.id);
    if ('error' in message) wish?.reject(new RequestError(message.error.code, message.error.message));
    else wish?.resolve(message.r);
  }

  function ask(wish: Wish): Promise<unknown> {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, {resolve, reject});
      port.send({...wish, id});
    });
  }

  void cached().then((copy) => {
    if (known.value || !copy) return;
    state.value = copy;
    known.value = true;
  });

  return {
    state,
    known,
    snapshot,
    call: <M extends PageMethod>(m: M, p: Params<M>) => ask({t: 'call', m, p}) as Promise<Result<M>>,
    pair: (code) => ask({t: 'pair', code}) as Promise<Paired>,
    forget: async () => void (await ask({t: 'forget'})),
    enrol: (portal, token) => ask({t: 'enrol', portal, token}) as Promise<string>,
    tryNow: async () => void (await ask({t: 'try-now'})),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
