import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {mitigations} from './mitigations.ts';

const FOLDER = '/sys/devices/system/cpu/vulnerabilities';

test('gives the words of the kernel, on one line each', async () => {
  const system = fakeSystem({
    [`${FOLDER}/spectre_v1`]: 'Mitigation: usercopy/swapgs barriers and __user pointer sanitization\n',
    [`${FOLDER}/mds`]: 'Vulnerable: Clear CPU buffers attempted, no microcode; SMT vulnerable\n',
    [`${FOLDER}/odd`]: `Vulnerable\u202E\n${'x'.repeat(5000)}`,
  });

  const collected = await mitigations.collect(system, AbortSignal.any([]));

  expect(collected?.facts?.mitigations).toEqual([
    {name: 'mds', state: 'Vulnerable: Clear CPU buffers attempted, no microcode; SMT vulnerable'},
    {name: 'odd', state: `Vulnerable��${'x'.repeat(188)}`},
    {name: 'spectre_v1', state: 'Mitigation: usercopy/swapgs barriers and __user pointer sanitization'},
  ]);
});

test('is not there on a kernel that does not say', async () => {
  expect(await mitigations.collect(fakeSystem({}), AbortSignal.any([]))).toBeUndefined();
});
