import {expect, test} from 'vitest';

import {device} from './device.ts';
import {hardware} from './hardware.ts';
import {collectors} from './index.ts';
import {parseOsRelease} from './os-release.ts';
import {fakeSystem} from './posture/formats/fake.ts';

const never = new AbortController().signal;
const FILES = {
  '/etc/os-release':
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\nID=debian\n',
  '/etc/hostname': 'kiosk\n',
  '/proc/sys/kernel/hostname': 'kiosk-7\n',
  '/proc/sys/kernel/osrelease': '6.1.0-40-amd64\n',
  '/proc/sys/kernel/arch': 'x86_64\n',
  '/proc/stat': 'cpu 1 2 3\nbtime 1763890000\n',
} as const;
const OS = {
  family: 'linux',
  id: 'debian',
  name: 'Debian GNU/Linux 12 (bookworm)',
  version: '12',
  codename: 'bookworm',
} as const;

test('the device as it runs', async () => {
  expect(await device.collect(fakeSystem(FILES), never)).toEqual({
    device: {
      name: 'kiosk-7',
      os: {...OS, kernel: '6.1.0-40-amd64', arch: 'amd64'},
      bootedAt: '2025-11-23T09:26:40.000Z',
    },
  });
});

test('another root directory: nothing of what runs here', async () => {
  expect(await device.collect(fakeSystem(FILES, {foreign: true}), never)).toEqual({
    device: {name: 'kiosk', os: {...OS, arch: 'unknown'}},
  });
});

test('nothing where nothing says anything', async () => {
  expect(await device.collect(fakeSystem({}), never)).toBeUndefined();
});

test('os-release with every way of quoting', () => {
  expect(parseOsRelease('# c\nA="x \\"y\\" \\$z"\nB=\'q\'\nC=plain\nbad line\nD=\n')).toEqual(
    new Map([
      ['A', 'x "y" $z'],
      ['B', 'q'],
      ['C', 'plain'],
      ['D', ''],
    ]),
  );
});

function answering(stdout: string, code = 0) {
  return fakeSystem({}, {run: async () => ({outcome: 'exited', code, stdout, stderr: '', truncated: false})});
}

test('hardware: serial numbers and empty words are dropped, wrong parts left out', async () => {
  const answer = {
    manufacturer: 'LENOVO',
    model: 'To Be Filled By O.E.M.',
    serial: 'SN123',
    uuid: '4c4c4544',
    biosVendor: 'LENOVO',
    biosVersion: 'N1\u0000 1.2',
    cpu: 'Intel  Core i7',
    cores: 8,
    memoryBytes: 'much',
    virtual: false,
    battery: true,
  };
  expect(await hardware.collect(answering(JSON.stringify(answer)), never)).toEqual({
    device: {
      hardware: {
        manufacturer: 'LENOVO',
        cpu: 'Intel Core i7',
        cores: 8,
        firmware: 'LENOVO N1 1.2',
        virtual: false,
        battery: true,
      },
    },
  });
});

test.for(['', 'not json', '[]', '{}'])('hardware: the answer %j is none', async (stdout) => {
  expect(await hardware.collect(answering(stdout), never)).toBeUndefined();
});

test('hardware: a child that fails says nothing', async () => {
  expect(await hardware.collect(answering('{"model":"x"}', 1), never)).toBeUndefined();
});

test('every collector has an id of its own', () => {
  const ids = collectors.map(({id}) => id);
  expect(ids).toEqual([...new Set(ids)]);
});
