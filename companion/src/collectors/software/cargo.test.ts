import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import fc from 'fast-check';
import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {cargo, parseCrates} from './cargo.ts';

const never = new AbortController().signal;
const PASSWD = 'ada:x:1000:1000::/home/ada:/bin/bash\n';

/** As cargo 1.95 on Debian 12 wrote it for a crate of one's own. */
const CAPTURED = readFileSync(
  fileURLToPath(new URL('fixtures/debian12-cargo1.95-crates2.json', import.meta.url)),
  'utf8',
);

const REGISTRY = JSON.stringify({
  installs: {
    'ripgrep 14.1.0 (registry+https://github.com/rust-lang/crates.io-index)': {bins: ['rg'], features: []},
    'just 1.25.2 (sparse+https://index.crates.io/)': {bins: ['just', '../evil', 7]},
    nonsense: {bins: []},
  },
});

test('programs from the registry, and of somebody', async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    '/usr/local/cargo/.crates2.json': REGISTRY,
    '/home/ada/.cargo/.crates2.json': CAPTURED,
  });

  expect(await cargo.collect(system, never)).toEqual({
    software: [
      {
        id: 'cargo:ripgrep:14.1.0:/usr/local/cargo',
        type: 'cargo',
        name: 'ripgrep',
        version: '14.1.0',
        origin: 'other-vendor',
        paths: ['/usr/local/cargo/bin/rg'],
        state: 'installed',
        running: 'unknown',
      },
      {
        id: 'cargo:just:1.25.2:/usr/local/cargo',
        type: 'cargo',
        name: 'just',
        version: '1.25.2',
        origin: 'other-vendor',
        paths: ['/usr/local/cargo/bin/just'],
        state: 'installed',
        running: 'unknown',
      },
      {
        id: 'cargo:plain-tool:1.2.3:/home/ada/.cargo',
        type: 'cargo',
        name: 'plain-tool',
        version: '1.2.3',
        origin: 'unknown',
        paths: ['/home/ada/.cargo/bin/plain-tool'],
        state: 'installed',
        running: 'unknown',
      },
    ],
    notes: ['entries without a usable name or version left out: 1'],
  });
});

test('half a record and a closed one are said', async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    '/usr/local/cargo/.crates2.json': REGISTRY.slice(0, 50),
    '/home/ada/.cargo/.crates2.json': {refused: 'EACCES'},
  });

  expect(await cargo.collect(system, never)).toEqual({
    software: [],
    notes: ['/usr/local/cargo/.crates2.json: not readable as cargo writes it', '/home/ada/.cargo: closed'],
  });
});

test('is absent where nothing was installed by cargo', async () => {
  expect(
    await cargo.collect(fakeSystem({'/etc/passwd': PASSWD, '/home/ada/.cargo/env': ''}), never),
  ).toBeUndefined();
});

test('an empty record, as cargo 1.95 leaves it when it is only asked, is nothing to tell', async () => {
  const system = fakeSystem({'/etc/passwd': PASSWD, '/home/ada/.cargo/.crates2.json': ''});

  expect(await cargo.collect(system, never)).toBeUndefined();
});

test.for(['', '[]', '{}', '{"installs":null}', '{"installs":7}', '{"__proto__":{"installs":{}}}'])(
  '%j is no record',
  (text) => {
    expect(parseCrates(text, '/')).toBeUndefined();
  },
);

test('takes any JSON', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (installs) => {
      expect(parseCrates(JSON.stringify({installs}), '/')?.length).toBe(Object.keys(installs).length);
    }),
  );
});
