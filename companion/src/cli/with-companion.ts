import {vocabulary} from '@plimsoll/shared/texts';

import type {Outcome} from '../services.ts';
import {type Context, exit} from './command.ts';
import type {Local} from './local.ts';
import {clean, print, printJson} from './output.ts';

/** Runs `work` with the companion, or says that it is not running. */
export async function withCompanion(
  context: Context,
  work: (local: Local) => Promise<number>,
): Promise<number> {
  const local = await context.connect();
  if (!local) {
    if (context.json) printJson(context, {error: 'not-running'});
    context.err(`${context.words.notRunning.join('\n')}\n`);
    return exit.notRunning;
  }
  try {
    return await work(local);
  } finally {
    local.close();
  }
}

/** Tells the person why the companion said no; the exit code for it. */
export function refused(context: Context, outcome: Extract<Outcome<unknown>, {readonly ok: false}>): number {
  const {code, message} = outcome;
  if (context.json) printJson(context, {error: code, message});
  else context.err(`${vocabulary(context.lang).error[code]} ${clean(message)}\n`);
  return exit.refused;
}

/** Prints the answer, as JSON or in lines for people. */
export function answer<T>(
  context: Context,
  value: T,
  lines: (value: T) => readonly (string | undefined)[],
): number {
  if (context.json) printJson(context, value);
  else print(context, lines(value));
  return exit.ok;
}
