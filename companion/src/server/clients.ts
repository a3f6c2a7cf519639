import {randomUUID} from 'node:crypto';

import {type NewClient, type Runtime, toHex} from '@plimsoll/shared/channel';

import type {Clients} from '../services.ts';
import {isDiskTrouble} from '../state/disk-trouble.ts';
import type {Client, ClientStore} from '../state/index.ts';
import {instant} from '../state/instant.ts';

/** What happened to a client, for the timeline. */
interface ClientChange {
  readonly kind: 'client-paired' | 'client-revoked';
  readonly id: string;
  readonly label: string;
}

/** The paired browsers: pinned by key and origin, revocable at once. */
export interface ClientRegistry extends Clients {
  /** The client of this key, if it is this origin's; notes nothing. */
  admit(publicKey: Uint8Array<ArrayBuffer>, origin: string): Client | undefined;
  /** False when it was revoked meanwhile; else notes that it was here. */
  seen(client: Client): boolean;
  /** Undefined when there is no room for another. */
  pair(client: NewClient): Client | undefined;
  /** Told of every pairing and revocation, after it is stored. */
  onChange(listener: (change: ClientChange) => void): () => void;
}

/** All a paired browser may do; narrower scopes can come later without pairing again. */
const SCOPES = ['all'];

/** The registry over its store. */
export function createClients(store: ClientStore, runtime: Runtime): ClientRegistry {
  const listeners = new Set<(change: ClientChange) => void>();

  function tell(kind: ClientChange['kind'], {id, label}: Client): void {
    for (const listener of listeners) listener({kind, id, label});
  }

  return {
    list: () => store.list().map(withoutKey),
    admit(publicKey, origin) {
      store.expire(runtime.now());
      const client = store.find(toHex(publicKey));
      return client?.origin === origin ? client : undefined;
    },
    seen(client) {
      if (store.find(client.publicKey)?.id !== client.id) return false;
      try {
        store.seen(client.id, instant(runtime.now()));
      } catch (error) {
        // A full disk locks nobody out.
        if (!isDiskTrouble(error)) throw error;
      }
      return true;
    },
    pair(given) {
      const client = newClient(given, instant(runtime.now()));
      const replaced = store.find(client.publicKey);
      if (!store.add(client)) return undefined;
      if (replaced) tell('client-revoked', replaced);
      tell('client-paired', client);
      return client;
    },
    revoke(id) {
      const client = store.list().find((one) => one.id === id);
      if (!client || !store.remove(id)) return false;
      tell('client-revoked', client);
      return true;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function newClient({publicKey, origin, about}: NewClient, createdAt: string): Client {
  return {
    id: randomUUID(),
    publicKey: toHex(publicKey),
    origin,
    label: about.label,
    browser: about.browser,
    scopes: SCOPES,
    createdAt,
    lastSeen: null,
  };
}

function withoutKey({
  id,
  label,
  browser,
  origin,
  createdAt,
  lastSeen,
}: Client): ReturnType<Clients['list']>[number] {
  return {id, label, browser, origin, createdAt, lastSeen};
}
