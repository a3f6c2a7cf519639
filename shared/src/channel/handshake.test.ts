import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import fc from 'fast-check';
import {expect, test} from 'vitest';

import {type Bytes, EMPTY, fromBase64Url, toBase64Url} from './bytes.ts';
import {createCipher, MAX_NONCE} from './cipher.ts';
import {createHandshake, type Handshake} from './handshake.ts';
import {diffieHellman, generateKeyPair, importKeyPair, type KeyPair} from './keys.ts';
import type {Runtime} from './runtime.ts';

const {subtle} = crypto;
const runtime: Runtime = {
  crypto,
  encode: (words) => new TextEncoder().encode(words),
  decode: (bytes) => new TextDecoder('utf-8', {fatal: true}).decode(bytes),
  now: () => 0,
  after: () => () => undefined,
};

interface Vector {
  readonly protocol_name: string;
  readonly init_prologue: string;
  readonly resp_prologue: string;
  readonly init_static: string;
  readonly resp_static: string;
  readonly init_ephemeral: string;
  readonly resp_ephemeral: string;
  readonly init_remote_static?: string;
  readonly init_psks?: readonly string[];
  readonly handshake_hash?: string;
  readonly messages: readonly {readonly payload: string; readonly ciphertext: string}[];
}

/** Keys and prologue that cacophony's vectors share. */
const COMMON = {
  init_prologue: '4a6f686e2047616c74',
  resp_prologue: '4a6f686e2047616c74',
  init_static: 'e61ef9919cde45dd5f82166404bd08e38bceb5dfdfded0a34c8df7ed542214d1',
  resp_static: '4a3acbfdb163dec651dfa3194dece676d437029c62a408b4c5ea9114246e4893',
  init_ephemeral: '893e28b9dc6ca8d611ab664754b8ceb7bac5117349a4439a6b0569da977c464a',
  resp_ephemeral: 'bbdb4cdbd309f1a1f2e1456967fe288cadd6f712d65dc7b7793d5e63da6b375b',
};

const IK: Vector = {
  ...COMMON,
  protocol_name: 'Noise_IK_25519_AESGCM_SHA256',
  init_remote_static: '31e0303fd6418d2f8c0e78b91f22e8caed0fbe48656dcf4767e4834f701b8f62',
  handshake_hash: '669c8640d9e42a3cda2f232f78597ceefb01daa6e3df81181ccce6fc6b5026bf',
  messages: [
    {
      payload: '4c756477696720766f6e204d69736573',
      ciphertext:
        'ca35def5ae56cec33dc2036731ab14896bc4c75dbb07a61f879f8e3afa4c79444e417bc55c7a8166c993356c1be41ef67818a292426f301556c7f26b21d25ddb097153891a9a956cff47b83e63ad8d701c1342c209cff1ca5ecd43402762ac249e3bd3a4c0a145fe07cb5dae28ea13a3',
    },
    {
      payload: '4d757272617920526f746862617264',
      ciphertext:
        '95ebc60d2b1fa672c1f46a8aa265ef51bfe38e7ccb39ec5be34069f144808843af2ccf9972e22afc67aeafcd25162f7f98c363b7762e3e4cb7d272e39f27a5',
    },
    {
      payload: '462e20412e20486179656b',
      ciphertext: '66acfc92e3197de166809e6d4d5d003dcc819a84bc3522ca53c9d9',
    },
    {
      payload: '4361726c204d656e676572',
      ciphertext: '71f89aa6533a6de70b0826864dd75f60806ee40170c16290189eb3',
    },
  ],
};

const XX: Vector = {
  ...COMMON,
  protocol_name: 'Noise_XXpsk3_25519_AESGCM_SHA256',
  init_psks: ['54686973206973206d7920417573747269616e20706572737065637469766521'],
  handshake_hash: '033c8317037cb66a83308d5ae57ebbbea254e7ef2267f296c40baa4beaae4fcc',
  messages: [
    {
      payload: '4c756477696720766f6e204d69736573',
      ciphertext:
        'ca35def5ae56cec33dc2036731ab14896bc4c75dbb07a61f879f8e3afa4c7944ad6766e442bec99c94ff573cd5316da008cbcc1ebcf47fbe43991ed633bcbb75',
    },
    {
      payload: '4d757272617920526f746862617264',
      ciphertext:
        '95ebc60d2b1fa672c1f46a8aa265ef51bfe38e7ccb39ec5be34069f14480884336a2439b0bafb5e97fee2c19b6f9f741125f810ad98e7e9659c48ca3e19652d316d1121073a281e0402b7bc1acb476caa1e7308faad7f75337b30f12435c98303cac63cac1d69ac11f2e1971e138ac',
    },
    {
      payload: '462e20412e20486179656b',
      ciphertext:
        '2504a7905dbd6a56820581eb314085df196fda55aa5e77745d61c0b526355733d5ee67b9a4f345be7dc7c6583d3807626eb0f42c69388955ff0c9f35b03951129db18848a76f6a4d270022',
    },
    {
      payload: '4361726c204d656e676572',
      ciphertext: 'b20ca762013411bc55d65fc7137a2e719d432cd549cb037f5e9c84',
    },
  ],
};

test.for([IK, XX])('$protocol_name gives the published bytes', async (vector) => {
  expect(await play(vector)).toEqual({
    messages: vector.messages.map(({ciphertext}) => ciphertext),
    hash: vector.handshake_hash,
  });
});

const published = fileURLToPath(new URL('../../../../shared/data/noise/vectors.json', import.meta.url));

test.skipIf(!existsSync(published))('every published vector (skipped without the data folder)', async () => {
  const {vectors}: {vectors: Vector[]} = JSON.parse(readFileSync(published, 'utf8'));
  const ours = vectors.filter(({protocol_name: name}) =>
    /^Noise_(IK|XXpsk3)_25519_AESGCM_SHA256$/.test(name),
  );

  expect(ours.length).toBeGreaterThanOrEqual(3);
  for (const vector of ours) {
    const {messages} = await play(vector);
    expect(messages).toEqual(vector.messages.map(({ciphertext}) => ciphertext));
  }
});

/** Plays both sides; what was sent and the hash, after checking that every payload arrives. */
async function play(vector: Vector): Promise<{messages: string[]; hash: string | undefined}> {
  const [initiator, responder] = await sides(vector);
  const messages: string[] = [];
  const rounds = vector.protocol_name.includes('XX') ? 3 : 2;
  for (const [index, {payload}] of vector.messages.slice(0, rounds).entries()) {
    const [from, to] = index % 2 === 0 ? [initiator, responder] : [responder, initiator];
    const sent = await from.write(hex(payload));
    expect(text(await to.read(sent))).toBe(payload);
    messages.push(text(sent));
  }
  const ours = await initiator.split();
  const theirs = await responder.split();
  expect(ours.hash).toEqual(theirs.hash);
  for (const [index, {payload}] of vector.messages.slice(rounds).entries()) {
    const [from, to] = (index + rounds) % 2 === 0 ? [ours, theirs] : [theirs, ours];
    const sent = await from.send.encrypt(EMPTY, hex(payload));
    expect(text(await to.receive.decrypt(EMPTY, sent))).toBe(payload);
    messages.push(text(sent));
  }
  return {messages, hash: vector.handshake_hash && text(ours.hash)};
}

async function sides(vector: Vector): Promise<[Handshake, Handshake]> {
  const pattern = vector.protocol_name.includes('XXpsk3') ? 'XXpsk3' : 'IK';
  const [psk] = vector.init_psks ?? [];
  const common = {runtime, pattern, ...(psk === undefined ? {} : {psk: hex(psk)})} as const;
  const remote = vector.init_remote_static;
  return [
    await createHandshake({
      ...common,
      initiator: true,
      prologue: hex(vector.init_prologue),
      keys: await pair(vector.init_static),
      ephemeral: await pair(vector.init_ephemeral),
      ...(remote === undefined ? {} : {remote: hex(remote)}),
    }),
    await createHandshake({
      ...common,
      initiator: false,
      prologue: hex(vector.resp_prologue),
      keys: await pair(vector.resp_static),
      ephemeral: await pair(vector.resp_ephemeral),
    }),
  ];
}

/** The points of small order, RFC 7748 §6.1 and cr.yp.to/ecdh.html, and what encodes one twice. */
test.for([
  ['0', '0000000000000000000000000000000000000000000000000000000000000000'],
  ['1', '0100000000000000000000000000000000000000000000000000000000000000'],
  ['order 8', 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800'],
  ['order 8, the other', '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157'],
  ['p - 1', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
  ['p = 0', 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
  ['p + 1 = 1', 'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
  ['2^255 - 1', 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
  ['0 with the spare bit', '0000000000000000000000000000000000000000000000000000000000000080'],
  ['9 with the spare bit', '0900000000000000000000000000000000000000000000000000000000000080'],
  ['2p - 1', 'd9ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'],
  ['2p', 'daffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'],
  ['2p + 1', 'dbffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'],
  ['31 bytes', '09000000000000000000000000000000000000000000000000000000000000'],
])('refuses the public key %s', async ([, key = '']) => {
  const {privateKey} = await generateKeyPair(subtle);

  await expect(diffieHellman(subtle, privateKey, hex(key))).rejects.toThrow('public key');
});

test('a responder refuses a low-order ephemeral', async () => {
  const [, responder] = await sides(IK);

  await expect(responder.read(new Uint8Array(96))).rejects.toThrow('low order');
});

test('nonces end at 2^48', async () => {
  const cipher = await createCipher(subtle, new Uint8Array(32), MAX_NONCE - 1);

  await cipher.encrypt(EMPTY, EMPTY);
  await expect(cipher.encrypt(EMPTY, EMPTY)).rejects.toThrow('used up');
});

test('the private half of a generated key cannot be exported', async () => {
  const {privateKey} = await generateKeyPair(subtle);

  await expect(subtle.exportKey('pkcs8', privateKey as CryptoKey)).rejects.toThrow('not extractable');
});

test('base64url reads what it writes, and one spelling only', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const written = toBase64Url(Uint8Array.from(bytes));
      expect(written).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64Url(written)).toEqual(Uint8Array.from(bytes));
    }),
  );
  expect(['AB', 'AA=', 'A', 'AA\n', '+A', 'AAAB\n'].map(fromBase64Url)).toEqual(Array(6).fill(undefined));
});

function pair(secret: string): Promise<KeyPair> {
  return importKeyPair(subtle, hex(secret));
}

function hex(digits: string): Bytes {
  return Uint8Array.from(Buffer.from(digits, 'hex'));
}

function text(bytes: Bytes): string {
  return Buffer.from(bytes).toString('hex');
}
