import {expect, test} from 'vitest';

import {type FakeEntry, fakeSystem} from './formats/fake.ts';
import {lockdown} from './lockdown.ts';

const FILE = '/sys/kernel/security/lockdown';
const rows: [Record<string, FakeEntry>, unknown][] = [
  [{[FILE]: 'none [integrity] confidentiality\n'}, {facts: {lockdown: {supported: true, mode: 'integrity'}}}],
  [{[FILE]: '[none] integrity confidentiality\n'}, {facts: {lockdown: {supported: true, mode: 'none'}}}],
  [{[FILE]: 'garbage'}, {facts: {lockdown: {supported: true}}}],
  [{'/sys/kernel/security/lsm': 'capability'}, {facts: {lockdown: {supported: false}}}],
  [{}, undefined],
];

test.for(rows)('%j is %j', async ([files, collected]) => {
  expect(await lockdown.collect(fakeSystem(files), AbortSignal.any([]))).toEqual(collected);
});
