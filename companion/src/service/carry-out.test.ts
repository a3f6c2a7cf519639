import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterEach, beforeEach, expect, test} from 'vitest';

import type {System} from '../system/system.ts';
import {install, uninstall} from './carry-out.ts';
import {planOf} from './plan.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'plimsoll-service-'));
});
afterEach(() => rmSync(home, {recursive: true}));

function plan(): ReturnType<typeof planOf> {
  return planOf({kind: 'user-unit', command: ['/n', '/l'], helper: [], home, user: '1000'});
}

/** A service manager that answers everything the same way. */
function manager(code: number | null, said = ''): Pick<System, 'run'> {
  return {
    run: async () => ({
      outcome: code === null ? 'missing' : 'exited',
      code,
      stdout: '',
      stderr: said,
      truncated: false,
    }),
  };
}

test('what is installed is removed without a trace, folders included', async () => {
  const file = join(home, '.config/systemd/user/plimsoll.service');
  mkdirSync(join(home, '.config'));

  const installed = await install(plan(), manager(0));

  expect(installed).toEqual({
    files: [file],
    steps: plan().install.map((step) => ({step, result: 'done'})),
  });
  expect(readFileSync(file, 'utf8')).toBe(plan().files[0]?.text);
  expect(statSync(file).mode & 0o777).toBe(0o644);

  expect((await uninstall(plan(), manager(0))).files).toEqual([file]);
  expect(existsSync(join(home, '.config/systemd'))).toBe(false);
  expect(existsSync(join(home, '.config'))).toBe(true);
});

test('without a service manager every step is left to the person', async () => {
  const {steps, problem} = await install(plan(), manager(null));

  expect(problem).toBeUndefined();
  expect(steps).toEqual(plan().install.map((step) => ({step, result: 'left', why: 'missing'})));
});

test('what the manager says is handed on', async () => {
  const {steps} = await install(plan(), manager(1, 'Failed to connect to bus\n'));

  expect(steps.map(({why}) => why)).toEqual(['Failed to connect to bus', 'Failed to connect to bus']);
});

test('a link in the file’s place is replaced, not followed', async () => {
  const folder = join(home, '.config/systemd/user');
  const victim = join(home, 'victim');
  mkdirSync(folder, {recursive: true});
  writeFileSync(victim, 'mine');
  symlinkSync(victim, join(folder, 'plimsoll.service'));

  await install(plan(), manager(0));

  expect(readFileSync(victim, 'utf8')).toBe('mine');
});

test('other people’s units keep their folder', async () => {
  const other = join(home, '.config/systemd/user/other.service');
  await install(plan(), manager(0));
  writeFileSync(other, '');

  await uninstall(plan(), manager(0));

  expect(existsSync(other)).toBe(true);
});

test('a file that cannot be written stops everything', async () => {
  writeFileSync(join(home, '.config'), 'no folder');

  expect(await install(plan(), manager(0))).toEqual({
    files: [],
    steps: [],
    problem: `${join(home, '.config/systemd/user/plimsoll.service')}: ENOTDIR`,
  });
});
