import {type Bytes, concat, EMPTY} from './bytes.ts';
import {type Cipher, TAG_BYTES} from './cipher.ts';
import {diffieHellman, generateKeyPair, KEY_BYTES, type KeyPair, NoiseError} from './keys.ts';
import type {Runtime} from './runtime.ts';
import {createSymmetric, type Symmetric} from './symmetric.ts';

/** Noise revision 34 §7.5 (IK) and §9.4 (XXpsk3); the first letter of a DH names the initiator's key. */
const PATTERNS = {
  IK: [
    ['e', 'es', 's', 'ss'],
    ['e', 'ee', 'se'],
  ],
  XXpsk3: [['e'], ['e', 'ee', 's', 'es'], ['s', 'se', 'psk']],
} as const;

type Token = 'e' | 's' | 'ee' | 'es' | 'se' | 'ss' | 'psk';

export interface HandshakeOptions {
  readonly runtime: Runtime;
  readonly pattern: keyof typeof PATTERNS;
  readonly initiator: boolean;
  readonly prologue: Bytes;
  /** Our static key. */
  readonly keys: KeyPair;
  /** The responder's static key, known to the initiator of IK. */
  readonly remote?: Bytes;
  /** 32 bytes, for XXpsk3. */
  readonly psk?: Bytes;
  /** Only test vectors give one; otherwise it is drawn. */
  readonly ephemeral?: KeyPair;
}

/** What a finished handshake leaves: both directions, and the hash that binds to this channel. */
export interface Transport {
  readonly send: Cipher;
  readonly receive: Cipher;
  readonly hash: Bytes;
}

/** Noise's HandshakeState. Whatever does not fit throws; a handshake that threw is over. */
export class Handshake {
  readonly #options: HandshakeOptions;
  readonly #symmetric: Symmetric;
  #ephemeral: KeyPair | undefined;
  #remoteEphemeral: Bytes | undefined;
  #remoteStatic: Bytes | undefined;
  #step = 0;

  constructor(options: HandshakeOptions, symmetric: Symmetric) {
    this.#options = options;
    this.#symmetric = symmetric;
    this.#remoteStatic = options.remote;
  }

  /** The other side's static key, once it was sent. */
  get remote(): Bytes | undefined {
    return this.#remoteStatic;
  }

  /** Our next message. */
  async write(payload: Bytes = EMPTY): Promise<Bytes> {
    const parts: Bytes[] = [];
    for (const token of this.#turn(true)) {
      if (token === 'e') parts.push(await this.#writeEphemeral());
      else if (token === 's') parts.push(await this.#symmetric.encryptAndHash(this.#options.keys.publicKey));
      else await this.#mix(token);
    }
    parts.push(await this.#symmetric.encryptAndHash(payload));
    return concat(...parts);
  }

  /** The payload of the other side's next message. */
  async read(message: Bytes): Promise<Bytes> {
    let rest = message;
    for (const token of this.#turn(false)) {
      const length = this.#lengthOf(token);
      if (rest.length < length) throw new NoiseError('message is too short');
      const taken = rest.slice(0, length);
      rest = rest.slice(length);
      if (token === 'e') await this.#readEphemeral(taken);
      else if (token === 's') this.#remoteStatic = await this.#symmetric.decryptAndHash(taken);
      else await this.#mix(token);
    }
    return this.#symmetric.decryptAndHash(rest);
  }

  /** Only after the last message. */
  async split(): Promise<Transport> {
    if (this.#step !== PATTERNS[this.#options.pattern].length) throw new NoiseError('handshake is not over');
    const [first, second] = await this.#symmetric.split();
    const hash = this.#symmetric.hash;
    return this.#options.initiator
      ? {send: first, receive: second, hash}
      : {send: second, receive: first, hash};
  }

  #turn(writing: boolean): readonly Token[] {
    const tokens: readonly Token[] | undefined = PATTERNS[this.#options.pattern][this.#step];
    const ours = (this.#step % 2 === 0) === this.#options.initiator;
    if (!tokens || ours !== writing) throw new NoiseError('out of order');
    this.#step += 1;
    return tokens;
  }

  #lengthOf(token: Token): number {
    if (token === 'e') return KEY_BYTES;
    if (token !== 's') return 0;
    return KEY_BYTES + (this.#symmetric.hasKey ? TAG_BYTES : 0);
  }

  async #writeEphemeral(): Promise<Bytes> {
    const {runtime, ephemeral} = this.#options;
    this.#ephemeral = ephemeral ?? (await generateKeyPair(runtime.crypto.subtle));
    await this.#mixEphemeral(this.#ephemeral.publicKey);
    return this.#ephemeral.publicKey;
  }

  async #readEphemeral(key: Bytes): Promise<void> {
    this.#remoteEphemeral = key;
    await this.#mixEphemeral(key);
  }

  /** With a psk, ephemerals also key the cipher (Noise §9.2). */
  async #mixEphemeral(key: Bytes): Promise<void> {
    await this.#symmetric.mixHash(key);
    if (this.#options.pattern === 'XXpsk3') await this.#symmetric.mixKey(key);
  }

  async #mix(token: Exclude<Token, 'e' | 's'>): Promise<void> {
    if (token === 'psk') {
      if (this.#options.psk?.length !== KEY_BYTES) throw new NoiseError('psk is missing');
      return this.#symmetric.mixKeyAndHash(this.#options.psk);
    }
    const [initiators, responders] = token;
    const mine = this.#options.initiator ? initiators : responders;
    const theirs = this.#options.initiator ? responders : initiators;
    const own = mine === 'e' ? this.#ephemeral : this.#options.keys;
    const remote = theirs === 'e' ? this.#remoteEphemeral : this.#remoteStatic;
    if (!own || !remote) throw new NoiseError('key is missing');
    const {subtle} = this.#options.runtime.crypto;
    return this.#symmetric.mixKey(await diffieHellman(subtle, own.privateKey, remote));
  }
}

/** Starts a handshake of `Noise_<pattern>_25519_AESGCM_SHA256`. */
export async function createHandshake(options: HandshakeOptions): Promise<Handshake> {
  const {runtime, pattern, initiator, prologue, keys, remote} = options;
  const name = runtime.encode(`Noise_${pattern}_25519_AESGCM_SHA256`);
  const symmetric = await createSymmetric(runtime.crypto.subtle, name);
  await symmetric.mixHash(prologue);
  if (pattern === 'IK') {
    const responder = initiator ? remote : keys.publicKey;
    if (!responder) throw new NoiseError('key is missing');
    await symmetric.mixHash(responder);
  }
  return new Handshake(options, symmetric);
}
