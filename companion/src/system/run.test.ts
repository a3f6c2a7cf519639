import {chmodSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterAll, expect, test, vi} from 'vitest';

import {findProgram, trusted} from './programs.ts';
import {runFile, runProgram} from './run.ts';

const base = mkdtempSync(join(tmpdir(), 'plimsoll-run-'));
afterAll(() => rmSync(base, {recursive: true}));

/** Runs a few lines of JavaScript as the program. */
function run(script: string, options: Partial<Parameters<typeof runFile>[1]> = {}, env = {}) {
  return runFile({path: process.execPath, args: ['-e', script], env}, {forced: true, ...options});
}

test('gives nothing of our own environment, no input, and / as the folder', async () => {
  process.env['PLIMSOLL_TEST_POISON'] = 'x';
  const result = await run(
    'console.log(JSON.stringify([process.env, process.cwd(), require("fs").readFileSync(0, "utf8")]))',
    {},
    {LC_ALL: 'C'},
  );
  delete process.env['PLIMSOLL_TEST_POISON'];
  expect(result).toEqual({
    outcome: 'exited',
    code: 0,
    stdout: '[{"LC_ALL":"C"},"/",""]\n',
    stderr: '',
    truncated: false,
  });
});

test('the environment of a program of the list is made by us alone', () => {
  process.env['NODE_OPTIONS_TEST'] = 'x';
  const program = findProgram('node', ['device-child']);
  delete process.env['NODE_OPTIONS_TEST'];
  expect(program?.env).toEqual({LC_ALL: 'C', PATH: '/usr/sbin:/usr/bin:/sbin:/bin'});
  expect(program?.path).toBe(process.execPath);
  expect(program?.args).toEqual([expect.stringMatching(/\/device-child\.(?:ts|cjs)$/)]);
});

test.for(['/tmp/evil.js', '../../evil', '-e', '', 'constructor', '__proto__'])(
  'node does not run %j',
  (script) => {
    expect(findProgram('node', [script])).toBeUndefined();
  },
);

test('arguments are arguments, never a shell’s words', async () => {
  const args = ['-e', 'console.log(process.argv[1])', '--', '$(id);`id`|id'];
  const result = await runFile({path: process.execPath, args, env: {}}, {forced: true});
  expect(result.stdout).toBe('$(id);`id`|id\n');
});

test('tells each complete line', async () => {
  const lines: string[] = [];
  await run('process.stdout.write("one\\ntw"); setTimeout(() => process.stdout.write("o\\r50%\\rend"), 20)', {
    onLine: (line) => lines.push(line),
  });
  expect(lines).toEqual(['one', 'two', '50%', 'end']);
});

test('output is cut and says so', async () => {
  const result = await run('process.stdout.write("x".repeat(5 * 1024 * 1024))');
  expect([result.stdout.length, result.truncated]).toEqual([4 * 1024 * 1024, true]);
});

test('output passed on is not kept', async () => {
  let length = 0;
  const result = await run('process.stdout.write("x".repeat(5 * 1024 * 1024))', {
    onChunk: (text) => (length += text.length),
  });
  expect([length, result.stdout, result.truncated]).toEqual([5 * 1024 * 1024, '', false]);
});

test('one that takes too long is ended, even when it does not want to', async () => {
  const result = await run('process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)', {timeoutMs: 300});
  expect([result.outcome, result.code]).toEqual(['timed-out', null]);
});

test('one that nobody waits for any more is not cut off: it can go on writing, and ends by itself', async () => {
  const done = join(base, 'done');
  const script = `process.on('SIGTERM', () => {});
    setTimeout(() => process.stdout.write('x'.repeat(200_000), () => require('fs').writeFileSync('${done}', '')), 500)`;
  const lines: string[] = [];
  const result = await run(script, {
    forced: false,
    timeoutMs: 200,
    patienceMs: 100,
    onLine: (line) => lines.push(line),
  });
  expect([result.outcome, result.code]).toEqual(['timed-out', null]);
  expect(existsSync(done)).toBe(false);
  expect(await result.afterwards).toBe(0);
  await vi.waitFor(() => expect(existsSync(done)).toBe(true), {timeout: 10_000});
  expect(lines).toEqual([]);
});

test('can be cancelled', async () => {
  const result = await run('setInterval(() => {}, 1000)', {signal: AbortSignal.timeout(200)});
  expect([result.outcome, result.code]).toEqual(['cancelled', null]);
});

test('does not begin when cancelled before', async () => {
  expect((await runProgram('apt-get', [], {signal: AbortSignal.abort()})).outcome).toBe('cancelled');
});

test('a program that cannot be started is a result', async () => {
  const result = await runFile({path: join(base, 'none'), args: [], env: {}}, {forced: true});
  expect(result.outcome).toBe('not-started');
  expect((await run('', {}, {})).outcome).toBe('exited');
});

test('a program others could change is not trusted', () => {
  const file = join(base, 'program');
  writeFileSync(file, '#!/bin/sh\n', {mode: 0o755});
  chmodSync(file, 0o777);
  symlinkSync(file, join(base, 'link'));
  expect(trusted(file)).toBeUndefined();
  expect(trusted(join(base, 'link'))).toBeUndefined();
  // Its own permissions are right now, but it lies in a folder everybody may write.
  chmodSync(file, 0o755);
  expect(trusted(file)).toBeUndefined();
  expect(trusted(join(base, 'none'))).toBeUndefined();
});

test('a program of the system is', {skip: process.platform !== 'linux'}, () => {
  expect(trusted('/bin/sh')).toMatch(/^\/(?:usr\/)?bin\//);
});
