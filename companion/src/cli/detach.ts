import {spawn} from 'node:child_process';
import {closeSync, mkdirSync, openSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';

import {fill} from '@plimsoll/shared/texts';

import {type Context, exit} from './command.ts';
import {clean, print, printJson} from './output.ts';
import {ownCommand} from './service/own-command.ts';

interface Options {
  readonly port: number | undefined;
  readonly knowledge: string | undefined;
  readonly config: string | undefined;
}

const PATIENCE_MS = 15_000;

/** Starts the companion in a session of its own and waits until it serves; what it says goes to `companion.log`. */
export async function detach(context: Context, options: Options): Promise<number> {
  const {stateFolder, words} = context;
  mkdirSync(stateFolder, {recursive: true, mode: 0o700});
  const path = join(stateFolder, 'companion.log');
  const log = openSync(path, 'a', 0o600);
  const [program = process.execPath, ...script] = ownCommand().command;
  // The single executable gives itself its options.
  const before = script.length > 0 ? [...process.execArgv, ...script] : [];
  const child = spawn(program, [...before, ...argv(stateFolder, options)], {
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  if (!(await serves(context, () => child.exitCode === null && child.signalCode === null))) {
    context.err(`${fill(words.internal, {why: clean(path)})}\n`);
    return exit.internal;
  }
  if (context.json) printJson(context, {pid: child.pid, stateFolder, log: path});
  else
    print(context, [
      words.start.title,
      fill(words.start.detached, {
        pid: child.pid ?? 0,
        kill: process.platform === 'win32' ? 'taskkill /PID' : 'kill',
      }),
      words.start.next,
    ]);
  return exit.ok;
}

function argv(stateFolder: string, {port, knowledge, config}: Options): string[] {
  return [
    'start',
    `--state=${stateFolder}`,
    ...(port === undefined ? [] : [`--port=${port}`]),
    ...(knowledge === undefined ? [] : [`--knowledge=${knowledge}`]),
    ...(config === undefined ? [] : [`--config=${config}`]),
  ];
}

async function serves(context: Context, alive: () => boolean): Promise<boolean> {
  const end = Date.now() + PATIENCE_MS;
  while (alive() && Date.now() < end) {
    const local = await context.connect();
    local?.close();
    if (local) return true;
    await wait(100, undefined, {signal: context.signal});
  }
  return false;
}
