import {expect, test} from 'vitest';

import {slugOfSystem, slugsOf} from './slugs.ts';

test.for([
  ['Debian:12', ['debian']],
  ['Red Hat:enterprise_linux:9', ['centos', 'rhel']],
  ['windows', ['windows', 'windows-server']],
  ['npm', []],
] as const)('%s holds the lifecycles of %j', ([ecosystem, slugs]) => {
  expect([...slugsOf(ecosystem)].toSorted()).toEqual(slugs);
});

test('the slice of applications holds those of the table of products', () => {
  expect(slugsOf('apps').has('firefox')).toBe(true);
  expect(slugsOf('apps').has('debian')).toBe(false);
});

test.for([
  [{family: 'linux', id: 'ubuntu', name: 'Ubuntu'}, 'ubuntu'],
  [{family: 'linux', id: 'plan9', name: 'Plan 9'}, undefined],
  [{family: 'windows', id: 'windows', name: 'Windows Server 2019'}, 'windows-server'],
  [{family: 'windows', id: 'windows', name: 'Windows 11 Pro'}, 'windows'],
  [{family: 'macos', id: 'macos', name: 'macOS'}, 'macos'],
] as const)('%j is %s', ([os, slug]) => {
  expect(slugOfSystem(os)).toBe(slug);
});
