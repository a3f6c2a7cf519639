import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {sharedFolders} from './shared-folders.ts';

function open(mode: number): {stat: {kind: 'directory'; mode: number}} {
  return {stat: {kind: 'directory', mode}};
}

test('folders open to all, near the root', async () => {
  const system = fakeSystem({
    '/tmp': open(0o1777),
    '/tmp/mine': open(0o777),
    '/srv/share': open(0o777),
    '/srv/share/deep': open(0o777),
    '/opt': open(0o755),
    '/var/lib/app': open(0o1777),
    '/var/lib/file': {stat: {kind: 'file', mode: 0o666}},
    '/var/tmp': open(0o1777),
    '/var/tmp/theirs': open(0o777),
    '/proc/1': open(0o777),
  });
  // The fake root is listed by the name `/`.
  async function list(folder: string): Promise<readonly string[] | undefined> {
    return folder === '/' ? ['tmp', 'srv', 'opt', 'var', 'proc'] : system.list(folder);
  }

  const collected = await sharedFolders.collect(
    {...system, list, readLink: async () => undefined},
    AbortSignal.any([]),
  );

  expect(collected?.facts?.sharedFolders).toEqual([
    {path: '/srv/share', sticky: false},
    {path: '/tmp', sticky: true},
    {path: '/var/lib/app', sticky: true},
    {path: '/var/tmp', sticky: true},
  ]);
});

test('nothing is known without a root', async () => {
  expect(await sharedFolders.collect(fakeSystem({}), AbortSignal.any([]))).toBeUndefined();
});
