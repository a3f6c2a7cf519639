import {
  drawCode,
  type NewClient,
  normaliseCode,
  type Paired,
  type PairingAttempt,
  type Runtime,
  SALT_BYTES,
  stretchCode,
} from '@plimsoll/shared/channel';
import {Text} from '@plimsoll/shared/inventory';
import * as v from 'valibot';

import type {Outcome} from '../services.ts';
import {instant} from '../state/instant.ts';
import type {ClientRegistry} from './clients.ts';

/** How long a code lives (security.md §6.4). */
const WINDOW_MS = 120_000;
/** security.md §6.6; the store refuses more as well. */
const MAX_CLIENTS = 16;

/** How a pairing goes on; `paired`, `failed`, `expired` and `cancelled` end it. */
export const PairingEvent = v.variant('state', [
  /** A browser has begun; the code is used up whatever comes. */
  v.strictObject({state: v.literal('attempt')}),
  v.strictObject({state: v.literal('paired'), label: Text, browser: Text, fingerprint: Text}),
  /** Wrong code, or the attempt broke off. */
  v.strictObject({state: v.literal('failed')}),
  v.strictObject({state: v.literal('expired')}),
  v.strictObject({state: v.literal('cancelled')}),
]);
export type PairingEvent = v.InferOutput<typeof PairingEvent>;

/** A code to show, `XXXXX-XXXXX`, and until when it can be used, ISO 8601. */
export const PairingWindow = v.strictObject({code: Text, expiresAt: Text});
export type PairingWindow = v.InferOutput<typeof PairingWindow>;

interface Open {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly psk: Uint8Array<ArrayBuffer>;
  readonly expiresAt: number;
  readonly listener: (event: PairingEvent) => void;
  readonly cancelTimer: () => void;
  taken: boolean;
}

export interface PairingOptions {
  readonly runtime: Runtime;
  readonly clients: ClientRegistry;
  /** How this device is called, shown in the browser after pairing. */
  readonly hostLabel: string;
}

/** At most one window, one attempt in it, 120 s, and only because the user asked (INV-6). */
export class PairingDesk {
  readonly #options: PairingOptions;
  #window: Open | undefined;
  #opening = false;

  constructor(options: PairingOptions) {
    this.#options = options;
  }

  /** Draws a code and opens the window. `busy` while another is open, `refused` when there are 16 clients. */
  async open(listener: (event: PairingEvent) => void): Promise<Outcome<PairingWindow>> {
    if (this.#window || this.#opening) {
      return {ok: false, code: 'busy', message: 'a pairing is already under way'};
    }
    const {runtime, clients} = this.#options;
    if (clients.list().length >= MAX_CLIENTS) {
      return {ok: false, code: 'refused', message: `${MAX_CLIENTS} browsers are paired; revoke one first`};
    }
    this.#opening = true;
    try {
      const code = drawCode(runtime.crypto);
      const salt = runtime.crypto.getRandomValues(new Uint8Array(SALT_BYTES));
      const psk = await stretchCode(runtime, normaliseCode(code) ?? '', salt);
      const expiresAt = runtime.now() + WINDOW_MS;
      const cancelTimer = runtime.after(WINDOW_MS, () => this.#expire());
      this.#window = {salt, psk, expiresAt, listener, cancelTimer, taken: false};
      return {ok: true, value: {code, expiresAt: instant(expiresAt)}};
    } finally {
      this.#opening = false;
    }
  }

  /** Withdraws the code; an attempt under way fails. */
  cancel(): void {
    if (this.#window) this.#end(this.#window, {state: 'cancelled'});
  }

  /** The one attempt; undefined when there is no window, it is over, or its attempt was taken. */
  take(): PairingAttempt | undefined {
    const window = this.#window;
    if (!window || window.taken || this.#options.runtime.now() >= window.expiresAt) return undefined;
    window.taken = true;
    window.listener({state: 'attempt'});
    return {
      salt: window.salt,
      psk: window.psk,
      complete: (client) => this.#complete(window, client),
      fail: () => this.#end(window, {state: 'failed'}),
    };
  }

  #complete(window: Open, client: NewClient): Omit<Paired, 'paired'> | undefined {
    // Cancelled meanwhile: the user no longer wants it.
    if (this.#window !== window) return undefined;
    const stored = this.#options.clients.pair(client);
    if (!stored) return undefined;
    const {id: clientId, scopes, label, browser} = stored;
    this.#end(window, {state: 'paired', label, browser, fingerprint: client.fingerprint});
    return {clientId, scopes: [...scopes], hostLabel: this.#options.hostLabel.slice(0, 128)};
  }

  /** An attempt under way may end on its own deadline. */
  #expire(): void {
    if (this.#window && !this.#window.taken) this.#end(this.#window, {state: 'expired'});
  }

  #end(window: Open, event: PairingEvent): void {
    if (this.#window !== window) return;
    this.#window = undefined;
    window.cancelTimer();
    window.listener(event);
  }
}
