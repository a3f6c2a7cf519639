import type {Bytes} from './bytes.ts';
import {fingerprint} from './fingerprint.ts';
import {MAX_MESSAGE} from './frames.ts';
import {createHandshake, type Transport} from './handshake.ts';
import {type KeyPair, NoiseError} from './keys.ts';
import {About, fromJson, type Offer, type Paired, toJson, type Welcome} from './messages.ts';
import {Pipe} from './pipe.ts';
import {MODE, prologue, type View} from './prologue.ts';
import type {Runtime} from './runtime.ts';
import {type BinarySocket, CLOSE, ClosedError, Inbox} from './socket.ts';

/** A used-up pairing window: its one attempt. */
export interface PairingAttempt {
  readonly salt: Bytes;
  readonly psk: Bytes;
  /** The code was right: store the client and say what it is called; undefined when it cannot be stored. */
  complete(client: NewClient): Omit<Paired, 'paired'> | undefined;
  /** The code was wrong, or the attempt broke off. */
  fail(): void;
}

/** `origin` as the browser sent it; `fingerprint` is shown on both sides. */
export interface NewClient {
  readonly publicKey: Bytes;
  readonly origin: string;
  readonly about: About;
  readonly fingerprint: string;
}

export interface AcceptOptions<Client> {
  readonly runtime: Runtime;
  readonly socket: BinarySocket;
  readonly view: View;
  /** The companion's `chanStatic`. */
  readonly keys: KeyPair;
  /** The client this key and the view's origin belong to; undefined for whatever reason (INV-3). */
  admit(publicKey: Bytes): Client | undefined | Promise<Client | undefined>;
  welcome(): Welcome;
  offer(): Offer;
  /** Uses up the open pairing window; undefined when there is none. */
  takeWindow(): PairingAttempt | undefined;
}

/** An admitted client. It has proved its key only with its first message: until then send it nothing. */
export interface Accepted<Client> {
  readonly client: Client;
  readonly pipe: Pipe;
  /** Its first message, already authenticated. */
  readonly first: string;
}

/** A handshake as a whole, with the first message after it; in pairing the browser stretches the code meanwhile. */
const DEADLINE_MS = {connect: 5000, pair: 15_000};
/** Failures answer after 10 to 41 ms, so that their causes do not show in the time taken (INV-3). */
const JITTER = {least: 10, mask: 31};

/**
 * The companion's side of both handshakes (security.md §6.4, §6.5). Undefined when there is no session: after a
 * pairing, or when it failed, which the peer learns as 4401 (4403 without a window, 4408 when silent) and no more.
 */
export async function acceptSession<Client>(
  options: AcceptOptions<Client>,
): Promise<Accepted<Client> | undefined> {
  const {runtime, socket} = options;
  const inbox = new Inbox(socket, runtime);
  let cancel = runtime.after(DEADLINE_MS.connect, () => inbox.close(CLOSE.timeout));
  try {
    const first = await inbox.next();
    if (first[0] === MODE.connect) return await answerConnect(options, inbox, first.slice(1));
    if (first[0] !== MODE.pair || first.length !== 1) throw new NoiseError('unknown mode');
    const attempt = options.takeWindow();
    if (!attempt) throw new ClosedError(CLOSE.noWindow);
    cancel();
    cancel = runtime.after(DEADLINE_MS.pair, () => inbox.close(CLOSE.timeout));
    await answerPairing(options, inbox, attempt);
    return undefined;
  } catch (error) {
    const [drawn = 0] = runtime.crypto.getRandomValues(new Uint8Array(1));
    const code = error instanceof ClosedError ? error.code : CLOSE.refused;
    runtime.after(JITTER.least + (drawn & JITTER.mask), () => inbox.close(code));
    return undefined;
  } finally {
    cancel();
  }
}

async function answerConnect<Client>(
  options: AcceptOptions<Client>,
  inbox: Inbox,
  message: Bytes,
): Promise<Accepted<Client>> {
  const {runtime, socket, view, keys} = options;
  const handshake = await createHandshake({
    runtime,
    pattern: 'IK',
    initiator: false,
    prologue: prologue(runtime, MODE.connect, view),
    keys,
  });
  // The payload is ignored on purpose: this message can be replayed.
  await handshake.read(message);
  const client = handshake.remote && (await options.admit(handshake.remote));
  if (!client) throw new NoiseError('not admitted');
  await socket.send(await handshake.write(toJson(runtime, options.welcome())));
  const pipe = openPipe(options, inbox, await handshake.split());
  const first = await pipe.receive();
  inbox.trust();
  return {client, pipe, first};
}

async function answerPairing<Client>(
  options: AcceptOptions<Client>,
  inbox: Inbox,
  attempt: PairingAttempt,
): Promise<void> {
  const {runtime} = options;
  let done = false;
  try {
    const {pipe, client} = await provePairing(options, inbox, attempt);
    const paired = attempt.complete(client);
    if (!paired) return pipe.close(CLOSE.refused);
    done = true;
    await pipe.send(runtime.decode(toJson(runtime, {paired: true, ...paired})));
    // The client closes when it has read this; then this wait ends.
    await pipe.receive();
    pipe.close();
  } finally {
    if (!done) attempt.fail();
  }
}

/** The handshake itself; returns only when the client knew the code. */
async function provePairing<Client>(
  options: AcceptOptions<Client>,
  inbox: Inbox,
  {salt, psk}: PairingAttempt,
): Promise<{readonly pipe: Pipe; readonly client: NewClient}> {
  const {runtime, socket, view, keys} = options;
  await socket.send(salt);
  const handshake = await createHandshake({
    runtime,
    pattern: 'XXpsk3',
    initiator: false,
    prologue: prologue(runtime, MODE.pair, view, salt),
    keys,
    psk,
  });
  await handshake.read(await inbox.next());
  await socket.send(await handshake.write(toJson(runtime, options.offer())));
  const about = fromJson(runtime, About, await handshake.read(await inbox.next()));
  const publicKey = handshake.remote;
  if (!publicKey) throw new NoiseError('key is missing');
  const pipe = openPipe(options, inbox, await handshake.split());
  return {pipe, client: {publicKey, origin: view.origin, about, fingerprint: fingerprint(pipe.hash)}};
}

function openPipe<Client>(options: AcceptOptions<Client>, inbox: Inbox, transport: Transport): Pipe {
  const {runtime, socket} = options;
  return new Pipe({
    runtime,
    socket,
    inbox,
    transport,
    maxReceived: MAX_MESSAGE.toCompanion,
    maxSent: MAX_MESSAGE.fromCompanion,
  });
}
