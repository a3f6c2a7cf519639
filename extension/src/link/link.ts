import type {ClientSession, KeyPair} from '@plimsoll/shared/channel';
import type {Event} from '@plimsoll/shared/protocol';

import {createBackOff} from './back-off.ts';
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

/** The one connection to the companion: finds it, holds it, finds it again. */
export interface Link {
  readonly state: LinkState;
  readonly call: Call;
  /** Connects if it is not connected; resolves when that is decided. */
  wake(): Promise<void>;
  pair(code: string): Promise<PairOutcome>;
  forget(): Promise<void>;
}

/** A link that has not looked yet; `wake` begins. */
export function createLink(parts: LinkParts): Link {
  const backOff = createBackOff({first: 500, most: 20_000, random: parts.random});
  let state: LinkState = {state: 'connecting'};
  let session: ClientSession | undefined;
  let walk: Promise<void> | undefined;
  let cancelRetry: (() => void) | undefined;

  function move(next: LinkState): void {
    state = next;
    parts.onState(next);
  }

  function wake(): Promise<void> {
    if (session) return Promise.resolve();
    cancelRetry?.();
    walk ??= look().finally(() => {
      walk = undefined;
    });
    return walk;
  }

  async function look(): Promise<void> {
    const pinned = await parts.vault.read();
    if (!pinned) {
      const found = await anyAnswers(parts);
      return move({state: 'unpaired', found});
    }
    const found = await reach(parts, pinned);
    if (typeof found === 'object') return adopt(found, pinned);
    move({state: found});
    cancelRetry = parts.after(backOff.next(), () => void wake());
  }

  async function adopt(reached: Reached, pinned: Pinned): Promise<void> {
    session = reached.session;
    backOff.reset();
    session.onEvent(parts.onEvent);
    session.onClose(() => {
      if (session !== reached.session) return;
      session = undefined;
      move({state: 'connecting'});
      cancelRetry = parts.after(backOff.next(), () => void wake());
    });
    if (reached.port !== pinned.port || reached.session.pins.serial > pinned.pins.serial) {
      await parts.vault.write({...pinned, pins: reached.session.pins, port: reached.port});
    }
    move({state: 'connected', port: reached.port});
  }

  function drop(): void {
    cancelRetry?.();
    const old = session;
    session = undefined;
    old?.close();
  }

  const call: Call = async (method, params) => {
    const answer = await session?.call(method, params);
    if (answer?.ok) return answer.value;
    if (!answer || answer.code === 'closed')
      throw new LinkError('not-connected', 'The companion is not connected.');
    throw new LinkError(answer.code, answer.message);
  };

  return {
    get state() {
      return state;
    },
    call,
    wake,
    pair: async (code) => {
      await walk;
      const outcome = await pairAnywhere(parts, code);
      if (!outcome.ok) return outcome;
      drop();
      await wake();
      return outcome;
    },
    forget: async () => {
      await walk;
      drop();
      await parts.vault.clear();
      await wake();
    },
  };
}

interface Reached {
  readonly session: ClientSession;
  readonly port: number;
}

/** Walks the ports, last good first; a listener there that is not ours makes a stranger, elsewhere it is nobody. */
async function reach({dialer, ports}: LinkParts, pinned: Pinned): Promise<Reached | 'offline' | 'stranger'> {
  let result: 'offline' | 'stranger' = 'offline';
  for (const port of new Set([pinned.port, ...ports()])) {
    const dialled = await dialer.connect(port, pinned);
    if (dialled?.ok) return {session: dialled.value, port};
    const foreign = dialled?.error === 'refused' || dialled?.error === 'not-ours';
    if (foreign && port === pinned.port) result = 'stranger';
  }
  return result;
}

async function anyAnswers({dialer, ports}: LinkParts): Promise<boolean> {
  for (const port of ports()) if (await dialer.probe(port)) return true;
  return false;
}
