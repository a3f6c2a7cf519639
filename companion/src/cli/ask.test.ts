import {PassThrough} from 'node:stream';

import {expect, test} from 'vitest';

import type {Context} from './command.ts';
import {runCli, type Terminal} from './main.ts';

/** What `fix` does when the keys are pressed at its question. */
async function answered(keys: string): Promise<{readonly code: number; readonly methods: readonly string[]}> {
  const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode: () => stdin});
  const stdout = Object.assign(new PassThrough(), {isTTY: true});
  const stderr = Object.assign(new PassThrough(), {isTTY: true});
  const methods: string[] = [];
  const terminal = {
    argv: ['fix', 'sca-_-x', '--lang', 'en', '--state', '/nowhere'],
    env: {},
    stdin,
    stdout,
    stderr,
    signal: new AbortController().signal,
    version: '0',
  } as unknown as Terminal;
  const preview = {
    argv: ['x'],
    packages: [],
    restart: false,
    undo: null,
    downloadBytes: null,
    consent: 'root-cli',
  };
  const ends = {
    connect: async () => ({
      call: async (method: string) => {
        methods.push(method);
        return {ok: true, value: method === 'fix.run' ? {result: 'proved'} : preview};
      },
      onEvent: () => () => undefined,
      close: () => undefined,
    }),
    daemon: async () => 0,
  } as unknown as Pick<Context, 'connect' | 'daemon'>;
  stderr.on('data', (text: Buffer) => {
    if (text.toString().includes('[y/N]')) setTimeout(() => stdin.write(keys), 10);
  });
  return {code: await runCli(terminal, () => ends), methods};
}

test.for([
  ['Ctrl+C', '\u0003', 130, false],
  ['Ctrl+D', '\u0004', 4, false],
  ['n', 'n\r', 4, false],
  ['y', 'y\r', 0, true],
] as const)('%s at the question', async ([, keys, code, runs]) => {
  const ended = await answered(keys);

  expect([ended.code, ended.methods.includes('fix.run')]).toEqual([code, runs]);
});
