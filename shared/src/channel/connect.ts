import {readBinding} from './binding.ts';
import {type Bytes, concat, equal, fromBase64Url, toBase64Url} from './bytes.ts';
import {normaliseCode, SALT_BYTES, stretchCode} from './code.ts';
import {fingerprint} from './fingerprint.ts';
import {MAX_MESSAGE} from './frames.ts';
import {createHandshake, type Transport} from './handshake.ts';
import {type KeyPair, NoiseError} from './keys.ts';
import {type About, fromJson, Offer, Paired, toJson, Welcome} from './messages.ts';
import type {Pins} from './pins.ts';
import {Pipe} from './pipe.ts';
import {MODE, prologue, type View} from './prologue.ts';
import type {Runtime} from './runtime.ts';
import {type ClientSession, openSession} from './session.ts';
import {type BinarySocket, CLOSE, ClosedError, Inbox} from './socket.ts';

/** `view.origin` is the extension's own origin, `view.port` the port the socket was opened to. */
export interface DialOptions {
  readonly runtime: Runtime;
  readonly socket: BinarySocket;
  readonly view: View;
  /** The extension's static key. */
  readonly keys: KeyPair;
}

/**
 * `bad-code`: not a code at all, nothing was sent. `no-window`: nobody runs `plimsoll pair`, or its code is used up.
 * `refused`: the companion closed during the handshake (wrong code; not paired). `not-ours`: what answered is not the
 * pinned companion, or no companion. `timeout`: it stayed silent. `closed`: it went away.
 */
export type DialError = 'bad-code' | 'no-window' | 'refused' | 'not-ours' | 'timeout' | 'closed';

export type Dialled<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly error: DialError};

/** Each step of a handshake must come within this. */
const STEP_MS = 5000;
/** A companion's snapshot may wait unread as a whole. */
const MAX_UNREAD = 2 * MAX_MESSAGE.fromCompanion;

/** Connects to the pinned companion (security.md §6.5). Closes the socket when it fails. */
export function connectSession(
  options: DialOptions & {readonly pins: Pins},
): Promise<Dialled<ClientSession>> {
  const {runtime, socket, view, keys, pins} = options;
  return dial(options, async (inbox) => {
    const handshake = await createHandshake({
      runtime,
      pattern: 'IK',
      initiator: true,
      prologue: prologue(runtime, MODE.connect, view),
      keys,
      remote: pins.chanStaticPub,
    });
    await socket.send(concat(Uint8Array.of(MODE.connect), await handshake.write()));
    const welcome = fromJson(runtime, Welcome, await handshake.read(await inbox.next(STEP_MS)));
    const renewed = await renewPins(runtime, pins, welcome.keyBinding);
    const pipe = openPipe(options, inbox, await handshake.split());
    return openSession(pipe, {pins: renewed, serverTime: welcome.serverTime});
  });
}

/** What pairing leaves to keep: the pins, our id there, and what to show. */
export interface Pairing {
  readonly pins: Pins;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly hostLabel: string;
  /** Four words the companion shows too. */
  readonly fingerprint: string;
}

interface PairOptions extends DialOptions {
  /** As the user typed it. */
  readonly code: string;
  readonly about: About;
}

/** Pairs with a typed code (security.md §6.4) and closes the socket; store the result, then connect. */
export async function pairSession(options: PairOptions): Promise<Dialled<Pairing>> {
  const code = normaliseCode(options.code);
  if (code === undefined) {
    options.socket.close(CLOSE.normal);
    return {ok: false, error: 'bad-code'};
  }
  return dial(options, (inbox) => pair(options, inbox, code));
}

async function pair(options: PairOptions, inbox: Inbox, code: string): Promise<Pairing> {
  const {runtime, socket, view, keys, about} = options;
  await socket.send(Uint8Array.of(MODE.pair));
  const salt = await inbox.next(STEP_MS);
  if (salt.length !== SALT_BYTES) throw new NoiseError('not a salt');
  const handshake = await createHandshake({
    runtime,
    pattern: 'XXpsk3',
    initiator: true,
    prologue: prologue(runtime, MODE.pair, view, salt),
    keys,
    psk: await stretchCode(runtime, code, salt),
  });
  await socket.send(await handshake.write());
  const offer = fromJson(runtime, Offer, await handshake.read(await inbox.next(STEP_MS)));
  const pins = await readOffer(runtime, offer, handshake.remote);
  await socket.send(await handshake.write(toJson(runtime, about)));
  const pipe = openPipe(options, inbox, await handshake.split());
  try {
    const {clientId, scopes, hostLabel} = fromJson(
      runtime,
      Paired,
      runtime.encode(await pipe.receive(STEP_MS)),
    );
    return {pins, clientId, scopes, hostLabel, fingerprint: fingerprint(pipe.hash)};
  } finally {
    pipe.close();
  }
}

function openPipe(options: DialOptions, inbox: Inbox, transport: Transport): Pipe {
  const {runtime, socket} = options;
  inbox.trust(MAX_UNREAD);
  return new Pipe({
    runtime,
    socket,
    inbox,
    transport,
    maxReceived: MAX_MESSAGE.fromCompanion,
    maxSent: MAX_MESSAGE.toCompanion,
  });
}

/** The key used in the handshake must be the one bound; a serial only ever grows (security.md §6.6). */
async function renewPins(runtime: Runtime, pins: Pins, jws: string): Promise<Pins> {
  const binding = await readBinding(runtime, jws, pins.deviceSignPub);
  const chanStaticPub = binding && fromBase64Url(binding.chanStaticPub);
  if (!binding || !chanStaticPub || binding.deviceId !== pins.deviceId) throw new NoiseError('not bound');
  const same = equal(chanStaticPub, pins.chanStaticPub);
  if (binding.serial < pins.serial || (binding.serial === pins.serial && !same)) {
    throw new NoiseError('an older key');
  }
  return {...pins, chanStaticPub, serial: binding.serial};
}

async function readOffer(runtime: Runtime, offer: Offer, remote: Bytes | undefined): Promise<Pins> {
  const deviceSignPub = fromBase64Url(offer.deviceSignPub);
  const binding = deviceSignPub && (await readBinding(runtime, offer.keyBinding, deviceSignPub));
  if (!binding || !remote || binding.chanStaticPub !== toBase64Url(remote)) throw new NoiseError('not bound');
  return {deviceId: binding.deviceId, deviceSignPub, chanStaticPub: remote, serial: binding.serial};
}

/** Runs a handshake; whatever goes wrong closes the socket and becomes an error's code. */
async function dial<T>(options: DialOptions, run: (inbox: Inbox) => Promise<T>): Promise<Dialled<T>> {
  const inbox = new Inbox(options.socket, options.runtime);
  try {
    return {ok: true, value: await run(inbox)};
  } catch (error) {
    inbox.close(CLOSE.normal);
    return {ok: false, error: error instanceof ClosedError ? reason(error.code) : 'not-ours'};
  }
}

function reason(code: number): DialError {
  if (code === CLOSE.noWindow) return 'no-window';
  if (code === CLOSE.refused) return 'refused';
  return code === CLOSE.timeout ? 'timeout' : 'closed';
}
