import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {python} from './python.ts';

const never = new AbortController().signal;
const PASSWD = 'ada:x:1000:1000::/home/ada:/bin/bash\nbea:x:1001:1001::/home/bea:/bin/bash\n';

async function found(files: Parameters<typeof fakeSystem>[0]): Promise<unknown> {
  const collected = await python.collect(fakeSystem(files), never);
  return collected?.software?.map(({name, version, origin, paths}) => [name, version, origin, paths?.[0]]);
}

test("the distribution's, pip's and people's, each with its place", async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    '/usr/lib/python3/dist-packages/PyYAML-6.0.dist-info/METADATA': '',
    '/usr/lib/python3/dist-packages/PyJWT-2.6.0.egg-info': 'Name: PyJWT\n',
    '/usr/lib/python3/dist-packages/yaml/__init__.py': '',
    '/usr/local/lib/python3.11/dist-packages/PyYAML-6.0.1.dist-info/METADATA': '',
    '/home/bea': {refused: 'EACCES'},
    '/home/ada/.local/share/pipx/venvs/black/lib/python3.12/site-packages/black-24.1.0.dist-info/METADATA':
      '',
  });

  expect(await python.collect(system, never)).toEqual({
    software: [
      {
        id: 'pypi:pyjwt:/usr/lib/python3/dist-packages',
        type: 'pypi',
        name: 'PyJWT',
        version: '2.6.0',
        origin: 'distribution',
        paths: ['/usr/lib/python3/dist-packages/PyJWT-2.6.0.egg-info'],
        state: 'installed',
        running: 'unknown',
      },
      {
        id: 'pypi:pyyaml:/usr/lib/python3/dist-packages',
        type: 'pypi',
        name: 'PyYAML',
        version: '6.0',
        origin: 'distribution',
        paths: ['/usr/lib/python3/dist-packages/PyYAML-6.0.dist-info'],
        state: 'installed',
        running: 'unknown',
      },
      {
        id: 'pypi:pyyaml:/usr/local/lib/python3.11/dist-packages',
        type: 'pypi',
        name: 'PyYAML',
        version: '6.0.1',
        origin: 'other-vendor',
        paths: ['/usr/local/lib/python3.11/dist-packages/PyYAML-6.0.1.dist-info'],
        state: 'installed',
        running: 'unknown',
      },
      {
        id: 'pypi:black:/home/ada/.local/share/pipx/venvs/black/lib/python3.12/site-packages',
        type: 'pypi',
        name: 'black',
        version: '24.1.0',
        origin: 'other-vendor',
        paths: [
          '/home/ada/.local/share/pipx/venvs/black/lib/python3.12/site-packages/black-24.1.0.dist-info',
        ],
        state: 'installed',
        running: 'unknown',
      },
    ],
    notes: ["other people's home folders are closed: 1 (needs administrator)"],
  });
});

test('where the distribution and pip share a folder, each package says who installed it', async () => {
  const folder = '/usr/lib/python3.12/site-packages';
  expect(
    await found({
      [`${folder}/rpmone-1.dist-info/METADATA`]: '',
      [`${folder}/rpmone-1.dist-info/INSTALLER`]: 'rpm\n',
      [`${folder}/pipone-1.dist-info/METADATA`]: '',
      [`${folder}/pipone-1.dist-info/INSTALLER`]: 'pip\n',
      [`${folder}/old-1-py3.12.egg-info`]: '',
    }),
  ).toEqual([
    ['old', '1', 'distribution', `${folder}/old-1-py3.12.egg-info`],
    ['pipone', '1', 'other-vendor', `${folder}/pipone-1.dist-info`],
    ['rpmone', '1', 'distribution', `${folder}/rpmone-1.dist-info`],
  ]);
});

test('a folder without a version is asked for its metadata', async () => {
  const folder = '/usr/local/lib/python3.9/site-packages';
  expect(
    await found({
      [`${folder}/foo.egg-info/PKG-INFO`]: 'Name: foo\nVersion: 3.1\n',
      [`${folder}/bar.egg/EGG-INFO/PKG-INFO`]: 'Name: bar\nVersion: 0.9\n',
    }),
  ).toEqual([
    ['bar', '0.9', 'other-vendor', `${folder}/bar.egg`],
    ['foo', '3.1', 'other-vendor', `${folder}/foo.egg-info`],
  ]);
});

test('remains, what is being removed, and names that are none', async () => {
  const folder = '/usr/local/lib/python3.11/dist-packages';
  const system = fakeSystem({
    [`${folder}/left-1.0.dist-info/RECORD`]: '',
    [`${folder}/~oing-1.0.dist-info/METADATA`]: '',
    [`${folder}/evil\u{202E}-1.0.dist-info/METADATA`]: '',
    [`${folder}/none.egg-info/PKG-INFO`]: '',
  });

  expect(await python.collect(system, never)).toEqual({
    software: [],
    notes: ['entries without a usable name or version left out: 2'],
  });
});

test('is absent where there is none, and no more than 5,000 are kept', async () => {
  expect(await python.collect(fakeSystem({}), never)).toBeUndefined();
  const folders = ['/usr/local/lib/python3.11/dist-packages', '/usr/local/lib/python3.12/dist-packages'];
  const files = folders.flatMap((folder) =>
    Array.from({length: 3000}, (_, at) => [`${folder}/p${at}-1.egg-info`, ''] as const),
  );
  const collected = await python.collect(fakeSystem(Object.fromEntries(files)), never);
  expect([collected?.software?.length, collected?.notes]).toEqual([
    5000,
    ['more than 5000 entries, left out: 1000'],
  ]);
});
