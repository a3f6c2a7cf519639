import {expect, test} from 'vitest';

import {dnf, unsignedIn} from './dnf.ts';
import {fakeSystem} from './formats/fake.ts';

test.for([
  ['[base]\nname=x\ngpgcheck=1\n', false, []],
  ['[base]\nname=x\ngpgcheck=0\n', true, ['base']],
  ['[base]\nname=x\n', true, []],
  ['[base]\nname=x\n', false, ['base']],
  ['[base]\nenabled=0\ngpgcheck=0\n', true, []],
  ['[a]\ngpgcheck=No\n[b]\ngpgcheck = True\n', true, ['a']],
] as const)('%j, checked by default: %s, leaves out %j', ([text, checked, names]) => {
  expect(unsignedIn(text, checked)).toEqual(names);
});

test('reads the main value and each repository', async () => {
  const system = fakeSystem({
    '/etc/dnf/dnf.conf': '[main]\ngpgcheck=1\n',
    '/etc/yum.repos.d/rocky.repo': '[baseos]\nname=x\n',
    '/etc/yum.repos.d/mine.repo': '[mine]\nname=x\ngpgcheck=0\n',
  });

  expect(await dnf.collect(system, AbortSignal.any([]))).toEqual({
    facts: {dnf: {installed: true, unsigned: ['mine (/etc/yum.repos.d/mine.repo)']}},
  });
});

test('a configuration without a repository is not in use', async () => {
  const system = fakeSystem({'/etc/dnf/dnf.conf': '[main]\ngpgcheck=0\n'});

  expect(await dnf.collect(system, AbortSignal.any([]))).toEqual({
    facts: {dnf: {installed: false, unsigned: []}},
  });
});
