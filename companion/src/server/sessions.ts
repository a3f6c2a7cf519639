import {type Accepted, CLOSE, ClosedError, type Pipe, toHex} from '@plimsoll/shared/channel';

import type {Client} from '../state/index.ts';
import type {Back} from './back.ts';
import type {ClientRegistry} from './clients.ts';
import {Conversation} from './conversation.ts';
import type {EventHub} from './events.ts';
import {reportBug} from './report.ts';

/** A session that asks nothing for so long is ended (security.md §7). */
const IDLE_MS = 120_000;
/** One background page a profile; a second for the moment between two of them. 16 clients leave the door room. */
const MAX_PER_CLIENT = 2;

export interface SessionsOptions {
  readonly back: Back;
  readonly clients: ClientRegistry;
  readonly hub: EventHub;
}

/** Live, authenticated sessions of paired browsers. */
export class Sessions {
  readonly #options: SessionsOptions;
  readonly #live = new Set<{readonly clientId: string; readonly pipe: Pipe}>();
  readonly #stopListening: () => void;

  constructor(options: SessionsOptions) {
    this.#options = options;
    this.#stopListening = options.clients.onChange(({kind, id}) => {
      if (kind === 'client-revoked') this.#closeOf(id, CLOSE.refused);
    });
  }

  get count(): number {
    return this.#live.size;
  }

  connected(clientId: string): boolean {
    return [...this.#live].some((session) => session.clientId === clientId);
  }

  /** Serves a session that has just authenticated, until its end. */
  async serve({client, pipe, first}: Accepted<Client>): Promise<void> {
    if (!this.#options.clients.seen(client)) return pipe.close(CLOSE.refused);
    this.#makeRoom(client.id);
    const session = {clientId: client.id, pipe};
    this.#live.add(session);
    const {back, clients, hub} = this.#options;
    const conversation = new Conversation({
      back,
      clients,
      hub,
      channel: {kind: 'browser', binding: toHex(pipe.hash)},
      clientId: client.id,
      connected: (id) => this.connected(id),
      send: (text) => pipe.send(text),
    });
    try {
      conversation.take(first);
      for (;;) conversation.take(await pipe.receive(IDLE_MS));
    } catch (error) {
      pipe.close();
      if (!(error instanceof ClosedError)) reportBug(error, 'session');
    } finally {
      this.#live.delete(session);
      conversation.end();
    }
  }

  /** Ends every session; whoever comes back begins anew. */
  closeAll(): void {
    for (const {pipe} of this.#live) pipe.close();
  }

  close(): void {
    this.#stopListening();
    this.closeAll();
  }

  /** The oldest goes: it is most likely the one whose browser has gone to sleep. */
  #makeRoom(clientId: string): void {
    const own = [...this.#live].filter((session) => session.clientId === clientId);
    for (const {pipe} of own.slice(0, Math.max(0, own.length - MAX_PER_CLIENT + 1))) pipe.close();
  }

  #closeOf(clientId: string, code: number): void {
    for (const session of this.#live) if (session.clientId === clientId) session.pipe.close(code);
  }
}
