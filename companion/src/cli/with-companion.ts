import type {CallError} from '@plimsoll/shared/channel';
import {fill, noteText, vocabulary} from '@plimsoll/shared/texts';

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

/**
 * Tells the person why the companion said no, and what to do `next` where that is known; the exit code: what is not there is an
 * answer, anything else a refusal.
 */
export function refused(context: Context, {code, message}: Refusal, next?: string): number {
  if (context.json) printJson(context, {error: code, message});
  const words: Readonly<Record<string, string>> = vocabulary(context.lang).error;
  context.err(`${sentence(words[code] ?? '', clean(noteText(message, context.lang)))}\n`);
  if (next !== undefined) context.err(`${fill(context.words.doctor.next, {next: clean(next)})}\n`);
  if (context.signal.aborted) return exit.interrupted;
  return code === 'not-found' ? exit.problem : exit.refused;
}

/** `Refused.` and `another fix is running` as one sentence. */
function sentence(kind: string, why: string): string {
  if (kind === '' || why === '') return kind + why;
  return `${kind.replace(/\.$/, '')}: ${why.replace(/\.$/, '')}.`;
}
