import {connect, type Socket} from 'node:net';
import {inflateRawSync} from 'node:zlib';

import {type Answer, type Caller, MAX_MESSAGE, openCaller} from '@plimsoll/shared/channel';
import * as v from 'valibot';

import type {Outcome} from '../services.ts';
import {Lines} from './lines.ts';
import {findLocal, localPath} from './local-path.ts';
import {PairingEvent, PairingWindow} from './pairing.ts';

/** The command line's connection to its companion. */
export interface LocalConnection extends Caller {
  /** Opens a pairing window that closes with this connection; `listener` hears how it goes on. */
  openPairing(listener: (event: PairingEvent) => void): Promise<Outcome<PairingWindow>>;
  cancelPairing(): Promise<void>;
  /** Tells the companion to end; the answer comes before it does. */
  stopCompanion(): Promise<Answer<unknown>>;
}

const LocalEvent = v.strictObject({e: v.literal('pair'), p: PairingEvent});

/**
 * Connects to the companion that serves in `folder`; `unavailable` when none does. Throws NotPrivateError when the folder
 * or the socket in it is not ours alone.
 */
export async function connectLocal(folder: string): Promise<Outcome<LocalConnection>> {
  const socket = findLocal(folder) ? await open(localPath(folder)) : undefined;
  if (!socket) return {ok: false, code: 'unavailable', message: 'no companion is running here'};

  const listeners = new Set<(event: PairingEvent) => void>();
  const caller = openCaller(new Lines(socket, MAX_MESSAGE.fromCompanion, unpack), (value) => {
    const event = v.safeParse(LocalEvent, value);
    if (event.success) for (const listener of listeners) listener(event.output.p);
    return event.success;
  });
  const connection: LocalConnection = {
    call: (method, params) => caller.call(method, params),
    onEvent: (listener) => caller.onEvent(listener),
    onClose: (listener) => caller.onClose(listener),
    close: () => caller.close(),
    async openPairing(listener) {
      listeners.add(listener);
      const answer = await caller.ask('pair.open', {});
      const window = v.safeParse(PairingWindow, answer.ok ? answer.value : undefined);
      if (window.success) return {ok: true, value: window.output};
      listeners.delete(listener);
      if (answer.ok)
        return {ok: false, code: 'unavailable', message: 'the companion answered something else'};
      const code = answer.code === 'busy' || answer.code === 'refused' ? answer.code : 'unavailable';
      return {ok: false, code, message: answer.message};
    },
    async cancelPairing() {
      await caller.ask('pair.cancel', {});
    },
    stopCompanion: () => caller.ask('companion.stop', {}),
  };
  return {ok: true, value: connection};
}

function unpack(bytes: Buffer, most: number): string {
  return inflateRawSync(bytes, {maxOutputLength: most}).toString('utf8');
}

function open(path: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}
