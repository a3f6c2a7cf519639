import type {Event, Params, Result} from '@plimsoll/shared/protocol';
import type {Delta, Snapshot} from '@plimsoll/shared/report';
import {type ReadonlySignal, signal} from '@preact/signals';

import type {PageMethod, ToPage} from '../background/messages.ts';
import {type AppState, initialState} from '../background/state.ts';
import type {Port} from '../platform/index.ts';
import {Conversation} from './conversation.ts';

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
  readonly call: <M extends PageMethod>(method: M, params: Params<M>) => Promise<Result<M>>;
  readonly pair: (code: string) => Promise<Paired>;
  readonly forget: () => Promise<void>;
  /** `ok`, or why not. */
  readonly enrol: (portal: string, token: string) => Promise<string>;
  readonly tryNow: () => Promise<void>;
  readonly onEvent: (listener: (event: Event) => void) => () => void;
}

/** Makes the next snapshot; undefined when the delta does not fit. The popup has none and needs none. */
export type Apply = (snapshot: Snapshot, delta: Delta) => Snapshot | undefined;

interface Parts {
  readonly open: () => Port;
  /** The state the background left last time, to paint at once. */
  readonly cached: () => Promise<AppState | undefined>;
  readonly apply: Apply;
}

/** Connects a page with the background. */
export function createClient({open, cached, apply}: Parts): Client {
  const [state, known, snapshot] = [signal(initialState), signal(false), signal<Snapshot>()];
  const listeners = new Set<(event: Event) => void>();
  const talk = new Conversation({open, onSaid: hear});

  function hear(message: Exclude<ToPage, {t: 'answer'}>): void {
    switch (message.t) {
      case 'state':
        state.value = message.state;
        known.value = true;
        return;
      case 'snapshot':
        snapshot.value = message.snapshot;
        return;
      case 'delta': {
        const next = snapshot.value && apply(snapshot.value, message.delta);
        if (next) snapshot.value = next;
        else void talk.ask({t: 'resync'});
        return;
      }
      case 'event':
        for (const listener of listeners) listener(message.event);
    }
  }

  async function paintCached(): Promise<void> {
    const copy = await cached();
    if (!known.value && copy) hear({t: 'state', state: copy});
  }

  void paintCached();
  return {
    state,
    known,
    snapshot,
    call: (m, p) => talk.ask({t: 'call', m, p}),
    pair: (code) => talk.ask({t: 'pair', code}),
    forget: () => talk.ask({t: 'forget'}),
    enrol: (portal, token) => talk.ask({t: 'enrol', portal, token}),
    tryNow: () => talk.ask({t: 'try-now'}),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
