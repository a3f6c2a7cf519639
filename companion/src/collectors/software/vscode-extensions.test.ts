import fc from 'fast-check';
import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {vscodeExtensions} from './vscode-extensions.ts';

const PASSWD = 'anna:x:1000:1000::/home/anna:/bin/bash\nbert:x:1001:1001::/home/bert:/bin/bash\n';
const {signal} = new AbortController();

const CPPTOOLS = {
  identifier: {id: 'ms-vscode.cpptools', uuid: '690b692e-e8a9-493f-b802-8089d50ac1b2'},
  version: '1.23.6',
  relativeLocation: 'ms-vscode.cpptools-1.23.6-linux-arm64',
  metadata: {publisherId: '5f5636e7-69ed-4afe-b5d6-8d231fb3d3ee', publisherDisplayName: 'Microsoft'},
};

test('reads id, version, publisher and whence', async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    '/home/anna/.vscode/extensions/extensions.json': JSON.stringify([
      CPPTOOLS,
      {
        identifier: {id: 'Anna.own'},
        version: '0.1.0',
        metadata: {source: 'vsix'},
        relativeLocation: '../own',
      },
      {identifier: {id: 'no-publisher'}, version: '1.0.0'},
      {identifier: {id: 'a.b'}},
    ]),
  });

  expect(await vscodeExtensions.collect(system, signal)).toEqual({
    software: [
      {
        id: 'vscode-extension:vscode/anna.own',
        type: 'vscode-extension',
        name: 'Anna.own',
        version: '0.1.0',
        origin: 'other-vendor',
        publisher: 'Anna',
        packageId: 'anna.own',
        extends: 'Visual Studio Code',
        installedFrom: 'file',
        state: 'installed',
        running: 'unknown',
      },
      {
        id: 'vscode-extension:vscode/ms-vscode.cpptools',
        type: 'vscode-extension',
        name: 'ms-vscode.cpptools',
        version: '1.23.6',
        origin: 'other-vendor',
        publisher: 'Microsoft',
        packageId: 'ms-vscode.cpptools',
        extends: 'Visual Studio Code',
        installedFrom: 'store',
        paths: ['/home/anna/.vscode/extensions/ms-vscode.cpptools-1.23.6-linux-arm64'],
        state: 'installed',
        running: 'unknown',
      },
    ],
    notes: ['entries without a usable name or version left out: 2'],
  });
});

test("without the file the folders' names tell, and several people's are one item", async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    '/home/anna/.cursor/extensions/golang.go-0.46.1/package.json': '{}',
    '/home/anna/.cursor/extensions/ms-vscode.cpptools-1.23.6-linux-arm64/package.json': '{}',
    '/home/anna/.cursor/extensions/notes/readme': '',
    '/home/bert/.cursor/extensions/golang.go-0.46.1/package.json': '{}',
    '/home/bert/.cursor/extensions/golang.go-0.50.0/package.json': '{}',
  });

  const collected = await vscodeExtensions.collect(system, signal);

  expect(collected?.software?.map(({id, version, paths}) => [id, version, paths?.length])).toEqual([
    ['vscode-extension:cursor/golang.go', '0.46.1', 2],
    ['vscode-extension:cursor/golang.go@0.50.0', '0.50.0', 1],
    ['vscode-extension:cursor/ms-vscode.cpptools', '1.23.6', 1],
  ]);
});

test.for([
  ['win32', 'C:/Users/anna/.vscode-insiders', 'Visual Studio Code Insiders'],
  ['darwin', '/Users/anna/.windsurf', 'Windsurf'],
  ['linux', '/home/anna/.vscode-oss', 'VSCodium'],
] as const)('%s: %s', async ([platform, folder, name]) => {
  const files = {'/etc/passwd': PASSWD, [`${folder}/extensions/extensions.json`]: JSON.stringify([CPPTOOLS])};

  const collected = await vscodeExtensions.collect(fakeSystem(files, {platform}), signal);

  expect(collected?.software?.map((item) => item.extends)).toEqual([name]);
});

test('nothing here is not applicable', async () => {
  expect(await vscodeExtensions.collect(fakeSystem({'/etc/passwd': PASSWD}), signal)).toBeUndefined();
});

test('whatever the file holds, it answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue()), fc.string({unit: 'binary'}), async (entries, text) => {
      for (const file of [
        JSON.stringify(entries),
        JSON.stringify(entries.map((e) => ({...CPPTOOLS, version: e}))),
        text,
      ]) {
        const system = fakeSystem({
          '/etc/passwd': PASSWD,
          '/home/anna/.vscode/extensions/extensions.json': file,
          [`/home/anna/.vscode/extensions/x.${text.replaceAll('/', '')}-1.0.0/x`]: '',
        });
        for (const {name} of (await vscodeExtensions.collect(system, signal))?.software ?? [])
          expect(name).toMatch(/^[\w.-]+$/);
      }
    }),
    {numRuns: 50},
  );
});
