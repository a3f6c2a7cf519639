import type {CallError} from '@plimsoll/shared/channel';
import {noteText, vocabulary} from '@plimsoll/shared/texts';

import type {LocalConnection} from '../server/index.ts';
import {type Context, exit} from './command.ts';
import {clean, printJson} from './output.ts';

/** Runs `work` with the companion, or says that it is not running. */
export async function withCompanion(
  context: Context,
  work: (local: LocalConnection) => Promise<number>,
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

interface Refusal {
  readonly code: CallError;
  readonly message: string;
}

/** Tells the person why the companion said no; the exit code for it. */
export function refused(context: Context, {code, message}: Refusal): number {
  if (context.json) printJson(context, {error: code, message});
  const words: Readonly<Record<string, string>> = vocabulary(context.lang).error;
  context.err(`${words[code] ?? ''} ${clean(noteText(message, context.lang))}\n`.trimStart());
  return exit.refused;
}
