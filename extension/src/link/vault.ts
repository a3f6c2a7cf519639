import type {Key, KeyPair, Pins} from '@plimsoll/shared/channel';
import * as v from 'valibot';

/** What this browser keeps of its companion; the private key cannot leave the browser. */
export interface Pinned {
  readonly keys: KeyPair;
  readonly pins: Pins;
  /** Port that answered last. */
  readonly port: number;
}

export interface Vault {
  /** Undefined when nothing is paired. */
  read(): Promise<Pinned | undefined>;
  /** All of it in one transaction: there is never half a pairing. */
  write(pinned: Pinned): Promise<void>;
  clear(): Promise<void>;
}

const Bytes = v.custom<Uint8Array<ArrayBuffer>>(
  (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer && value.length === 32,
);
const Pinned = v.object({
  keys: v.object({
    privateKey: v.custom<Key>((value) => value instanceof CryptoKey && !value.extractable),
    publicKey: Bytes,
  }),
  pins: v.object({deviceId: v.string(), deviceSignPub: Bytes, chanStaticPub: Bytes, serial: v.number()}),
  port: v.number(),
});

const STORE = 'link';
const KEY = 'pairing';

/** The vault in IndexedDB, where keys stay non-extractable. */
export function openVault(): Vault {
  return {
    read: async () => {
      const value = await transact('readonly', (store) => store.get(KEY));
      const parsed = v.safeParse(Pinned, value);
      return parsed.success ? parsed.output : undefined;
    },
    write: async (pinned) => void (await transact('readwrite', (store) => store.put(pinned, KEY))),
    clear: () => transact('readwrite', (store) => store.delete(KEY)),
  };
}

async function transact<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.addEventListener('complete', () => resolve(request.result));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('storage gave up')));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('plimsoll', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('storage is not available')));
  });
}
