import {expect, test} from 'vitest';

import {type FakeEntry, fakeSystem} from '../posture/formats/fake.ts';
import {homebrew} from './homebrew.ts';

// Tested on recorded trees only: no test runs on macOS.

const signal = new AbortController().signal;
const installed = {state: 'installed', running: 'unknown'} as const;

async function brew(files: Readonly<Record<string, FakeEntry>>) {
  return homebrew.collect(fakeSystem(files, {platform: 'darwin'}), signal);
}

function receipt(tap: unknown): string {
  return JSON.stringify({poured_from_bottle: true, source: {tap, versions: {stable: '1.67.0'}}});
}

test('formulae in every version that is there, with whose description they were installed by', async () => {
  const result = await brew({
    '/opt/homebrew/Cellar/openssl@3/3.1.4_1/INSTALL_RECEIPT.json': receipt('homebrew/core'),
    '/opt/homebrew/Cellar/openssl@3/3.3.0/INSTALL_RECEIPT.json': receipt('homebrew/core'),
    '/usr/local/Cellar/rclone/1.67.0/INSTALL_RECEIPT.json': receipt('someone/tap'),
    '/usr/local/Cellar/unfinished/1.0/bin/x': '',
    '/usr/local/Cellar/broken/1.0/INSTALL_RECEIPT.json': '{',
    '/usr/local/Cellar/.DS_Store': '',
  });

  expect(result).toEqual({
    software: [
      {
        ...installed,
        id: 'brew:openssl@3:3.1.4_1',
        type: 'brew',
        name: 'openssl@3',
        version: '3.1.4_1',
        origin: 'other-vendor',
        vendor: 'Homebrew',
        packageId: 'openssl@3',
        paths: ['/opt/homebrew/Cellar/openssl@3/3.1.4_1'],
      },
      {
        ...installed,
        id: 'brew:openssl@3:3.3.0',
        type: 'brew',
        name: 'openssl@3',
        version: '3.3.0',
        origin: 'other-vendor',
        vendor: 'Homebrew',
        packageId: 'openssl@3',
        paths: ['/opt/homebrew/Cellar/openssl@3/3.3.0'],
      },
      {
        ...installed,
        id: 'brew:rclone',
        type: 'brew',
        name: 'rclone',
        version: '1.67.0',
        origin: 'other-vendor',
        vendor: 'someone/tap',
        packageId: 'rclone',
        paths: ['/usr/local/Cellar/rclone/1.67.0'],
      },
    ],
    notes: ['/usr/local/Cellar/broken/1.0/INSTALL_RECEIPT.json: cannot be read'],
  });
});

test('casks but for applications, whose bundles tell what is there now', async () => {
  const result = await brew({
    '/opt/homebrew/Caskroom/firefox/130.0.1/Firefox.app': {link: '/Applications/Firefox.app'},
    '/opt/homebrew/Caskroom/firefox/.metadata/130.0.1/x': '',
    '/opt/homebrew/Caskroom/android-platform-tools/35.0.2/platform-tools/source.properties': '',
    '/opt/homebrew/Caskroom/temurin/21.0.2,13.1/x': '',
    '/opt/homebrew/Caskroom/tool/latest/bin': '',
    '/opt/homebrew/Caskroom/chrome/latest/Chrome.app': {link: '/Applications/Chrome.app'},
  });

  expect(result?.software?.map(({id, version}) => ({id, version}))).toEqual([
    {id: 'brew:android-platform-tools', version: '35.0.2'},
    {id: 'brew:temurin', version: '21.0.2'},
  ]);
  expect(result?.notes).toEqual(['entries without a usable name or version left out: 1']);
});

test('without Homebrew there is nothing', async () => {
  expect(await brew({'/usr/local/bin/x': ''})).toBeUndefined();
});
