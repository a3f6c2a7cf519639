import type {KeyPair} from '@plimsoll/shared/channel';

import type {Dialer} from './dialer.ts';
import type {Vault} from './vault.ts';

export type PairOutcome =
  | {readonly ok: true; readonly device: string; readonly fingerprint: string}
  | {readonly ok: false; readonly why: 'bad-code' | 'no-window' | 'no-companion' | 'refused' | 'failed'};

interface Parts {
  readonly dialer: Dialer;
  readonly vault: Vault;
  readonly makeKeys: () => Promise<KeyPair>;
  readonly ports: () => readonly number[];
}

/** Pairs with the companion that waits for a code, whichever port it has; then keys and pins are stored together. */
export async function pairAnywhere(parts: Parts, code: string): Promise<PairOutcome> {
  const keys = await parts.makeKeys();
  let why: 'no-window' | 'no-companion' = 'no-companion';
  for (const port of parts.ports()) {
    const dialled = await parts.dialer.pair(port, keys, code);
    if (!dialled) continue;
    if (dialled.ok) {
      const {pins, hostLabel, fingerprint} = dialled.value;
      await parts.vault.write({keys, pins, port});
      return {ok: true, device: hostLabel, fingerprint};
    }
    if (dialled.error === 'bad-code') return {ok: false, why: 'bad-code'};
    // The code is used up: another port would only be told a code that no longer counts.
    if (dialled.error === 'refused') return {ok: false, why: 'refused'};
    // Another user's companion, or something else altogether: the right one may be on the next port.
    why = 'no-window';
  }
  return {ok: false, why};
}
