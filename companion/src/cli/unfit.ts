import {fill, noteText} from '@plimsoll/shared/texts';

import {type Context, exit} from './command.ts';
import {clean, printJson} from './output.ts';

// Apart from `start`, which is to be quick: the sentences for what hardly ever happens are many.

/** A reason in the language of whoever reads it. */
export function reasonIn({lang}: Context, why: string): string {
  return noteText(why, lang);
}

/** Says why the companion does not start on this state folder: others could read what is weak here, or make us believe what they wrote. */
export function unfitFolder(
  context: Context,
  {what, next}: {readonly what: string; readonly next?: string},
): number {
  const {lang, words} = context;
  const message = clean(noteText(what, lang));
  if (context.json) printJson(context, {error: 'refused', message});
  context.err(`${message}\n`);
  if (next !== undefined) context.err(`${fill(words.doctor.next, {next: clean(noteText(next, lang))})}\n`);
  return exit.refused;
}
