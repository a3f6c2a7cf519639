import {expect, test} from 'vitest';

import type {Software} from '../inventory/index.ts';
import {mostActive} from './activity.ts';
import {backportedFrom} from './backport.ts';
import {ecosystemOf} from './ecosystem.ts';
import {isKernelSource, kernelRunning} from './kernel.ts';
import {standingOf} from './origin.ts';
import {sourceKey} from './source-key.ts';

function deb(name: string, version: string, source?: Software['source']): Software {
  return {
    id: `deb:${name}:amd64`,
    type: 'deb',
    name,
    version,
    source: source ?? {name, version},
    origin: 'distribution',
    state: 'installed',
    running: 'unknown',
  };
}

test.for([
  ['linux', 'debian', '12', 'Debian:12'],
  ['linux', 'debian', '12.11', 'Debian:12'],
  ['linux', 'debian', '', undefined],
  ['linux', 'debian', 'sid', undefined],
  ['linux', 'ubuntu', '24.04', 'Ubuntu:24.04:LTS'],
  ['linux', 'almalinux', '9.4', 'AlmaLinux:9'],
  ['linux', 'devuan', '5', undefined],
  ['windows', 'debian', '12', undefined],
] as const)('%s %s %s is the ecosystem %s', ([family, id, version, ecosystem]) => {
  expect(ecosystemOf({family, id, version, name: id})).toBe(ecosystem);
});

test.for([
  {
    given: 'a rebuild',
    item: deb('libzstd1', '1.5.4-1+b2', {name: 'zstd', version: '1.5.4-1'}),
    key: {source: 'zstd', version: '1.5.4-1'},
  },
  {
    given: 'a signed kernel',
    item: deb('linux-image-6.1.0-27-amd64', '6.1.115-1', {name: 'linux-signed-amd64', version: '6.1.115+1'}),
    key: {source: 'linux', version: '6.1.115-1'},
  },
  {
    given: 'a rebuilt signed kernel',
    item: deb('linux-image-6.1.0-27-amd64', '6.1.115-1+b1', {
      name: 'linux-signed-amd64',
      version: '6.1.115+1',
    }),
    key: {source: 'linux', version: '6.1.115-1'},
  },
  {
    given: 'a signed kernel of LTS',
    item: deb('linux-image-6.1.0-27-arm64', '6.1.115-1~deb11u1', {
      name: 'linux-signed-6.1-arm64',
      version: '6.1.115+1~deb11u1',
    }),
    key: {source: 'linux-6.1', version: '6.1.115-1~deb11u1'},
  },
  {
    given: 'an epoch',
    item: deb('vim', '2:9.0.1378-2+deb12u2'),
    key: {source: 'vim', version: '2:9.0.1378-2+deb12u2'},
  },
  {
    given: 'a really',
    item: deb('7zip', '22.01+really26.01+dfsg-0'),
    key: {source: '7zip', version: '22.01+really26.01+dfsg-0'},
  },
  {given: 'another manager', item: {...deb('express', '4.0.0'), type: 'npm'}, key: undefined},
])('$given is looked up as $key', ({item, key}) => {
  expect(sourceKey(item)).toEqual(key);
});

test.for([
  ['linux-image-6.1.0-27-amd64', 'running'],
  ['linux-image-6.1.0-27-amd64-unsigned', 'running'],
  ['linux-image-6.1.0-25-amd64', 'not-running'],
  ['linux-image-amd64', 'not-running'],
  ['linux-headers-6.1.0-27-amd64', 'not-running'],
  ['linux-libc-dev', 'not-running'],
  ['linux-perf', 'not-running'],
] as const)('with 6.1.0-27-amd64 booted %s is %s', ([name, running]) => {
  expect(kernelRunning(deb(name, '1'), {bootedKernel: '6.1.0-27-amd64', foreign: false})).toBe(running);
});

test.for([{boot: {foreign: true, bootedKernel: '6.1.0-27-amd64'}}, {boot: {foreign: false}}])(
  'an image may run or not with $boot, headers never do',
  ({boot}) => {
    expect(kernelRunning(deb('linux-image-6.1.0-27-amd64', '1'), boot)).toBe('unknown');
    expect(kernelRunning(deb('linux-libc-dev', '1'), boot)).toBe('not-running');
  },
);

test.for([
  ['linux', true],
  ['linux-6.1', true],
  ['linux-firmware', false],
  ['linuxptp', false],
  ['util-linux', false],
] as const)('%s is the kernel: %s', ([source, kernel]) => {
  expect(isKernelSource(source)).toBe(kernel);
});

test.for([
  ['1.2-3~bpo12+1', '1.2-3'],
  ['6.12.9-1~bpo12+1', '6.12.9-1'],
  ['1.2-3', undefined],
  ['1.2~bpo', undefined],
  ['1.2-3+deb12u1', undefined],
])('%s is backported from %s', ([version = '', original]) => {
  expect(backportedFrom(version)).toBe(original);
});

test.for([
  ['distribution', false, 'confirmed'],
  ['other-vendor', true, 'other-vendor'],
  ['unknown', true, 'likely'],
  ['unknown', false, 'unknown'],
] as const)('origin %s with its source known (%s) counts as %s', ([origin, known, standing]) => {
  expect(standingOf({...deb('a', '1'), origin}, known)).toBe(standing);
});

test('what is most active decides', () => {
  const order = ['listening', 'running', 'used', 'unknown', 'unused', 'not-running'] as const;
  for (const [i, active] of order.entries()) {
    for (const other of order.slice(i)) {
      expect([mostActive(active, other), mostActive(other, active)]).toEqual([active, active]);
    }
  }
});
