import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {newestKernel, restart} from './restart.ts';

test.for([
  ['6.1.0-9-amd64', ['6.1.0-9-amd64', '6.1.0-30-amd64'], '6.1.0-30-amd64'],
  ['6.1.0-30-amd64', ['6.1.0-30-amd64', '6.1.0-30-rt-amd64', '6.1.0-31-rt-amd64'], '6.1.0-30-amd64'],
  ['6.8.0-40-generic', ['6.8.0-40-generic', '6.8.0-101-generic'], '6.8.0-101-generic'],
  ['6.18.44-fc-v445', ['6.1.0-30-amd64'], undefined],
  ['6.18.44-fc-v445', [], undefined],
] as const)('booted %s of %j: newest is %s', ([booted, kernels, newest]) => {
  const names = ['config-1', 'initrd.img-9.9.9-amd64', ...kernels.map((name) => `vmlinuz-${name}`)];

  expect(newestKernel(names, booted)).toBe(newest);
});

test('reads the mark of the system and its reasons, once each', async () => {
  const system = fakeSystem({
    '/proc/sys/kernel/osrelease': '6.1.0-9-amd64\n',
    '/run/reboot-required': '*** System restart required ***\n',
    '/run/reboot-required.pkgs': 'libc6\nlinux-image-amd64\nlibc6\n\u001b[31mred\n',
    '/boot/vmlinuz-6.1.0-9-amd64': '',
    '/boot/vmlinuz-6.1.0-30-amd64': '',
  });

  expect(await restart.collect(system, AbortSignal.any([]))).toEqual({
    facts: {
      restart: {
        requested: true,
        packages: ['libc6', 'linux-image-amd64', '�[31mred'],
        booted: '6.1.0-9-amd64',
        newest: '6.1.0-30-amd64',
      },
    },
  });
});
