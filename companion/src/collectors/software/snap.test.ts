import fc from 'fast-check';
import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {parseSnap, snap} from './snap.ts';

const never = new AbortController().signal;

/** As the store's snaps have it. */
const CORE = `name: core
version: 16-2.61.4-20240607
summary: snapd runtime environment
description: |
  The core runtime environment for snapd
  name: not this
type: os
architectures:
- amd64
confinement: strict
grade: stable
`;

function item(name: string, version: string, mount = '/snap'): unknown {
  return {
    id: `snap:${name}`,
    type: 'snap',
    name,
    version,
    origin: 'other-vendor',
    paths: [`${mount}/${name}/current`],
    state: 'installed',
    running: 'unknown',
  };
}

test.for(['/snap', '/var/lib/snapd/snap'])('snaps in use, mounted below %s', async (mount) => {
  const system = fakeSystem({
    '/var/lib/snapd/snaps/core_17200.snap': '',
    '/var/lib/snapd/snaps/core_16928.snap': '',
    '/var/lib/snapd/snaps/my-tool_x1.snap': '',
    '/var/lib/snapd/snaps/disabled_5.snap': '',
    '/var/lib/snapd/snaps/partial': '',
    '/var/lib/snapd/snaps/Evil\u{202E}_1.snap': '',
    [`${mount}/core/current/meta/snap.yaml`]: CORE,
    [`${mount}/my-tool/current/meta/snap.yaml`]: 'version: "0.1" # built here\nname: \'my-tool\'\n',
  });

  expect(await snap.collect(system, never)).toEqual({
    software: [item('core', '16-2.61.4-20240607', mount), item('my-tool', '0.1', mount)],
  });
});

test('of images nobody has mounted the version is unknown, and that is said', async () => {
  const files = {'/var/lib/snapd/snaps/core_17200.snap': ''};
  const expected = {software: [], notes: ['snap core: version unknown, not mounted']};

  expect(await snap.collect(fakeSystem(files), never)).toEqual(expected);
  expect(await snap.collect(fakeSystem({...files, '/snap/README': ''}, {foreign: true}), never)).toEqual(
    expected,
  );
});

test('is absent where there are no snaps; a closed folder is a failure', async () => {
  expect(await snap.collect(fakeSystem({}), never)).toBeUndefined();
  const closed = fakeSystem({'/var/lib/snapd/snaps': {refused: 'EACCES'}});
  await expect(snap.collect(closed, never)).rejects.toMatchObject({code: 'EACCES'});
});

test.for([
  ['name: a\nversion: 1.0\n', ['a', '1.0']],
  ["name: a\nversion: '1.0 beta'\n", ['a', '1.0 beta']],
  ['name: a\r\nversion: 1.0\r\n', ['a', '1.0']],
  ['name: a\n', undefined],
  ['  name: a\n  version: 1\n', undefined],
  [`name: ${'x'.repeat(1_000_000)}\nversion: 1\n`, undefined],
  ['name: a\u{202E}b\nversion: 1\n', undefined],
  ['', undefined],
] as const)('%j', ([yaml, expected]) => {
  const found = parseSnap(yaml, '/snap/a/current');
  expect(found && [found.name, found.version]).toEqual(expected);
});

test('takes any text', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      const found = parseSnap(`name: ${text}\nversion: ${text}`, '/');
      expect(found === undefined || found.name.length <= 64).toBe(true);
    }),
  );
});
