import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterAll, beforeAll, describe, expect, test} from 'vitest';

import {type Ended, keep, mustRun, run, unableToLink, until} from './machine.ts';

let folder: string;
let program: string;

function plimsoll(...args: readonly string[]): Ended {
  return run(program, [...args, '--state', join(folder, 'state')]);
}

describe.skipIf(unableToLink)(
  `the single executable${unableToLink === undefined ? '' : ` (${unableToLink})`}`,
  () => {
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'plimsoll-sea-'));
      mustRun(process.execPath, ['tools/package.ts', 'sea', '--out', folder]);
      program = join(folder, 'plimsoll');
    }, 120_000);
    afterAll(() => rmSync(folder, {recursive: true}));

    test('is Plimsoll, whatever options for Node the environment has', () => {
      expect(run(program, ['--version'], {NODE_OPTIONS: '--inspect=0'})).toEqual({code: 0, out: '0.1.0\n'});
    });

    test('has its scripts inside', () => {
      const hardware = JSON.parse(run(program, ['child', 'device-child']).out);

      expect(hardware.cores).toBeGreaterThan(0);
      expect(run(program, ['child', 'apt-child']).code).toBe(0);
      expect(run(program, ['child', 'helper']).code).toBe(2);
      expect(run(program, ['child', '__proto__']).code).toBe(2);
    }, 60_000);

    test('would be started by the system as itself', () => {
      expect(plimsoll('service', 'install', '--dry-run').out).toContain(
        `ExecStart="${program}" "start" "--state"`,
      );
    });

    test('keeps watch with the daemon’s settings, and its door holds', async () => {
      const companion = keep(program, ['start', '--port', '0', '--state', join(folder, 'state')]);
      await until('the companion', () => plimsoll('status', '--json').code === 0);

      const {results} = JSON.parse(plimsoll('selftest', '--json').out);
      const flags = run('/bin/cat', [`/proc/${companion.child.pid}/cmdline`]).out;
      await companion.stop();

      expect(results.filter(({ok}: {ok: boolean}) => !ok)).toEqual([]);
      expect(flags).toContain('--max-semi-space-size=1');
    }, 120_000);
  },
);
