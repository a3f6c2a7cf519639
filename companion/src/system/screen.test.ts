import {expect, test} from 'vitest';

import {hasScreen} from './screen.ts';
import type {RunResult} from './system.ts';

function told(stdout: string, code = 0): Promise<RunResult> {
  return Promise.resolve({outcome: 'exited', code, stdout, stderr: '', truncated: false});
}

test.for([
  ['a session of Wayland', 'HOME=/home/mia\nWAYLAND_DISPLAY=wayland-0\n', 0, true],
  ['a session of X', 'DISPLAY=:0\nHOME=/home/mia\n', 0, true],
  ['a login over the network', 'HOME=/home/mia\nXDG_RUNTIME_DIR=/run/user/1000\n', 0, false],
  ['a display without a name', 'DISPLAY=\n', 0, false],
  ['another variable', 'OLD_DISPLAY=:0\n', 0, false],
  ['no service manager', 'DISPLAY=:0\n', 1, false],
] as const)('%s', async ([, stdout, code, expected]) => {
  expect(await hasScreen({platform: 'linux', run: () => told(stdout, code)})).toBe(expected);
});

test('elsewhere there is no such manager to ask', async () => {
  expect(await hasScreen({platform: 'darwin', run: () => told('DISPLAY=:0\n')})).toBe(false);
});
