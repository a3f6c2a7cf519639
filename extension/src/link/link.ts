import type {ClientSession, KeyPair} from '@plimsoll/shared/channel';
import type {Event} from '@plimsoll/shared/protocol';

import {type BackOff, createBackOff} from './back-off.ts';
import type {Dialer} from './dialer.ts';
import {type PairOutcome, pairAnywhere} from './pair.ts';
import {type Call, LinkError, type LinkState} from './types.ts';
import type {Pinned, Vault} from './vault.ts';

export interface LinkParts {
  readonly dialer: Dialer;
  readonly vault: Vault;
  readonly makeKeys: () => Promise<KeyPair>;
  /** Ports to walk; read before each walk. */
  readonly ports: () => readonly number[];
  readonly after: (ms: number, run: () => void) => () => void;
  readonly random: () => number;
  readonly onState: (state: LinkState) => void;
  readonly onEvent: (event: Event) => void;
}

/** The one connection to the companion: finds it, holds it, finds it again. Begins with the first `wake`. */
export class Link {
  readonly #parts: LinkParts;
  readonly #backOff: BackOff;
  /** Walks in vain since the companion was last there. */
  #walks = 0;
  #state: LinkState = {state: 'connecting'};
  #session: ClientSession | undefined;
  #walk: Promise<void> | undefined;
  #cancelRetry: (() => void) | undefined;

  constructor(parts: LinkParts) {
    this.#parts = parts;
    this.#backOff = createBackOff({first: 500, most: 8_000, random: parts.random});
  }

  get state(): LinkState {
    return this.#state;
  }

  readonly call: Call = async (method, params) => {
    const answer = await this.#session?.call(method, params);
    if (answer?.ok) return answer.value;
    if (answer && answer.code !== 'closed') throw new LinkError(answer.code, answer.message);
    throw new LinkError('not-connected', 'The companion is not connected.');
  };

  /** Connects if it is not connected; resolves when that is decided. */
  wake(): Promise<void> {
    if (this.#session) return Promise.resolve();
    this.#cancelRetry?.();
    this.#walk ??= this.#look().finally(() => {
      this.#walk = undefined;
    });
    return this.#walk;
  }

  async pair(code: string): Promise<PairOutcome> {
    await this.#walk;
    const outcome = await pairAnywhere(this.#parts, code);
    if (!outcome.ok) return outcome;
    this.#drop();
    await this.wake();
    return outcome;
  }

  async forget(): Promise<void> {
    await this.#walk;
    this.#drop();
    await this.#parts.vault.clear();
    await this.wake();
  }

  async #look(): Promise<void> {
    const pinned = await this.#parts.vault.read();
    if (!pinned) {
      const found = await anyAnswers(this.#parts, this.#walks);
      this.#walks = found ? 0 : this.#walks + 1;
      return this.#move({state: 'unpaired', found});
    }
    const reached = await reach(this.#parts, pinned, this.#walks);
    this.#walks = typeof reached === 'object' ? 0 : this.#walks + 1;
    if (typeof reached === 'object') return this.#adopt(reached, pinned);
    this.#move({state: reached});
    this.#retry();
  }

  async #adopt({session, port}: Reached, pinned: Pinned): Promise<void> {
    this.#session = session;
    this.#backOff.reset();
    session.onEvent(this.#parts.onEvent);
    session.onClose(() => this.#lose(session));
    if (port !== pinned.port || session.pins.serial > pinned.pins.serial) {
      await this.#parts.vault.write({...pinned, pins: session.pins, port});
    }
    if (this.#session === session) this.#move({state: 'connected', port});
  }

  #lose(session: ClientSession): void {
    if (this.#session !== session) return;
    this.#session = undefined;
    this.#move({state: 'connecting'});
    this.#retry();
  }

  #retry(): void {
    this.#cancelRetry = this.#parts.after(this.#backOff.next(), () => void this.wake());
  }

  #drop(): void {
    this.#cancelRetry?.();
    const session = this.#session;
    this.#session = undefined;
    session?.close();
  }

  #move(state: LinkState): void {
    this.#state = state;
    this.#parts.onState(state);
  }
}

interface Reached {
  readonly session: ClientSession;
  readonly port: number;
}

/** Walks the ports, last good first; a listener there that is not ours makes a stranger, elsewhere it is nobody. */
async function reach(
  {dialer, ports}: LinkParts,
  pinned: Pinned,
  walks: number,
): Promise<Reached | 'offline' | 'stranger'> {
  let result: 'offline' | 'stranger' = 'offline';
  for (const port of someOf([...new Set([pinned.port, ...ports()])], walks)) {
    const dialled = await dialer.connect(port, pinned);
    if (dialled?.ok) return {session: dialled.value, port};
    const foreign = dialled?.error === 'refused' || dialled?.error === 'not-ours';
    if (foreign && port === pinned.port) result = 'stranger';
  }
  return result;
}

/**
 * All ports on the first walk; after that the likeliest and one other in turn. Chromium makes a browser whose
 * sockets fail wait longer and longer, so a companion that is merely stopped must not cost five failures a walk.
 */
function someOf(ports: readonly number[], walks: number): readonly number[] {
  const [first, ...others] = ports;
  if (walks === 0 || first === undefined || others.length === 0) return ports;
  const other = others[walks % others.length];
  return other === undefined ? [first] : [first, other];
}

async function anyAnswers({dialer, ports}: LinkParts, walks: number): Promise<boolean> {
  for (const port of someOf(ports(), walks)) if (await dialer.probe(port)) return true;
  return false;
}
