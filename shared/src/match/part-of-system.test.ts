import {expect, test} from 'vitest';

import type {Os, Software} from '../inventory/index.ts';
import {apps} from './apps.ts';
import type {MatchDevice} from './matcher.ts';

const macos: Os = {family: 'macos', id: 'macos', name: 'macOS 14.6.1', version: '14.6.1', arch: 'arm64'};
const windows: Os = {
  family: 'windows',
  id: 'windows',
  name: 'Windows 11 Pro',
  version: '10.0.22631',
  build: '10.0.22631.3930',
  arch: 'x64',
};

function item(more: Partial<Software>): Software {
  return {
    id: 'x',
    type: 'app',
    name: 'QuickTime Player',
    version: '10.5',
    origin: 'distribution',
    state: 'installed',
    running: 'unknown',
    ...more,
  };
}

function ask(software: Software, os: Os, known = true) {
  const device: MatchDevice = {os, foreign: false, release: undefined, knows: () => known};
  return apps.subject(software, device);
}

test('what the system brings is covered by it, where the system is judged', () => {
  const player = item({bundleId: 'com.apple.QuickTimePlayerX'});
  const search = item({type: 'msix', name: 'Microsoft Edge'});
  const {build: _build, ...bare} = windows;

  expect(ask(player, macos)).toEqual({kind: 'covered'});
  expect(ask(player, macos, false)).toEqual({kind: 'unknown'});
  expect(ask(search, windows)).toEqual({kind: 'covered'});
  expect(ask(search, bare)).toEqual({kind: 'unknown'});
  expect(ask(item({type: 'hotfix', name: 'KB5034441'}), windows)).toEqual({kind: 'covered'});
});

test('Safari is looked up by itself', () => {
  const safari = item({name: 'Safari', version: '17.5', bundleId: 'com.apple.Safari'});

  expect(ask(safari, macos)).toMatchObject({kind: 'lookup', source: 'apple-safari', version: '17.5'});
});

test('what others bring is an application as ever', () => {
  const firefox = item({
    name: 'Firefox',
    version: '130.0.1',
    bundleId: 'org.mozilla.firefox',
    origin: 'other-vendor',
  });
  const node = item({
    type: 'pkg',
    name: 'Node.js',
    version: '20.11.1',
    publisher: 'OpenJS Foundation',
    origin: 'other-vendor',
  });

  expect(ask(firefox, macos)).toMatchObject({kind: 'lookup', source: 'mozilla-firefox'});
  expect(ask(node, macos)).toMatchObject({kind: 'lookup', source: 'nodejs', version: '20.11.1'});
  expect(ask(item({name: 'Some App', origin: 'other-vendor'}), macos)).toEqual({kind: 'not-assessed'});
});

test('on Linux nothing is so', () => {
  const linux: Os = {family: 'linux', id: 'debian', name: 'Debian', version: '12', arch: 'x64'};

  expect(ask(item({type: 'deb'}), linux)).toBeUndefined();
});
