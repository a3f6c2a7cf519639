import {spawn} from 'node:child_process';
import {closeSync, fstatSync, openSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';

import {fill} from '@plimsoll/shared/texts';

import {quoteForShell} from '../service/quote.ts';
import {stateFolder as usualFolder} from '../state/folder.ts';
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
  const path = join(stateFolder, 'companion.log');
  const log = openSync(path, 'a', 0o600);
  const from = fstatSync(log).size;
  const [program = process.execPath, ...script] = ownCommand().command;
  // The single executable gives itself its options.
  const before = script.length > 0 ? [...process.execArgv, ...script] : [];
  const child = spawn(program, [...before, ...argv(stateFolder, options)], {
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const port = await portOf(context, () => child.exitCode === null && child.signalCode === null);
  if (port === undefined) return notStarted(context, {path, from}, child.exitCode);
  if (context.json) printJson(context, {pid: child.pid, stateFolder, log: path, port});
  else {
    print(context, [
      words.start.title,
      port === null ? words.start.noPort : fill(words.start.port, {port}),
      fill(words.start.detached, {command: stopCommand(stateFolder)}),
      words.start.next,
    ]);
  }
  return exit.ok;
}

/** Without its folder it would end another. */
function stopCommand(folder: string): string {
  const usual = folder === usualFolder(undefined, process.env);
  return usual ? 'plimsoll stop' : `plimsoll stop --state ${clean(quoteForShell(folder))}`;
}

/** Lines at the end of the log that say why. */
const LAST = 5;

function notStarted(
  context: Context,
  {path, from}: {readonly path: string; readonly from: number},
  code: number | null,
): number {
  const said = readFileSync(path).subarray(from).toString();
  const last = said.trimEnd().split('\n').slice(-LAST);
  const message = fill(context.words.start.notStarted, {path: clean(path)});
  if (context.json) printJson(context, {error: 'internal', message: [message, ...last].join('\n')});
  context.err([message, ...last.map((line) => `  ${clean(line)}`), ''].join('\n'));
  return code === null || code === exit.ok ? exit.internal : code;
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

/** The port once it serves, null where it has none; undefined when it did not come to that. */
async function portOf(context: Context, alive: () => boolean): Promise<number | null | undefined> {
  const end = Date.now() + PATIENCE_MS;
  while (alive() && Date.now() < end) {
    const local = await context.connect();
    const status = await local?.call('status', {});
    local?.close();
    if (status?.ok) return status.value.port;
    await wait(100, undefined, {signal: context.signal});
  }
  return undefined;
}
