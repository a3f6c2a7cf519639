import {join} from 'node:path';

import {fill, noteText} from '@plimsoll/shared/texts';

import {exportBundle, importBundle} from '../../knowledge/index.ts';
import {type Arguments, type Context, exit, textOption, UsageError} from '../command.ts';
import {clean, figure, print, printJson} from '../output.ts';
import {progressLine} from '../progress.ts';
import {writeTroubleOf} from '../write-document.ts';

/** `knowledge export FILE`: all slices this device holds as one signed file. */
export async function exportKnowledge(
  context: Context,
  {operands: [, file = '']}: Arguments,
): Promise<number> {
  const {knowledge: words, report} = context.words;
  const trouble = writeTroubleOf(file);
  if (trouble !== undefined) throw new UsageError(fill(report.trouble[trouble], {path: clean(file)}));
  const done = await exportBundle({folder: folderOf(context), file, now: context.now()});
  if (!done.ok) return failed(context, done.why);
  const {ecosystems, bytes, key} = done.value;
  if (context.json) printJson(context, {file, ecosystems, bytes, key});
  else {
    print(context, [
      fill(words.exported, {
        file: clean(file),
        bytes: figure(context, bytes),
        ecosystems: ecosystems.join(', '),
      }),
      fill(words.exportedKey, {command: `plimsoll knowledge import ${clean(file)} --key ${key}`}),
    ]);
  }
  return exit.ok;
}

/** `knowledge import FILE`: takes slices from a signed file, without a network. */
export async function importKnowledge(context: Context, args: Arguments): Promise<number> {
  const [, file = ''] = args.operands;
  const show = progressLine(context);
  const {done, problems} = await importBundle({
    folder: folderOf(context),
    file,
    key: textOption(args, 'key'),
    signal: context.signal,
    onProgress: (progress) => show({task: 'knowledge', ...progress}),
  });
  show(null);
  if (done.length > 0) await tellCompanion(context);
  if (context.json) printJson(context, {file, imported: done, problems});
  else if (done.length > 0) {
    print(context, [fill(context.words.knowledge.imported, {ecosystems: clean(done.join(', '))})]);
  }
  for (const problem of problems) context.err(`${clean(noteText(problem, context.lang))}\n`);
  return done.length > 0 && problems.length === 0 ? exit.ok : exit.problem;
}

/** A running companion takes up what has come into its folder at once. */
async function tellCompanion(context: Context): Promise<void> {
  const local = await context.connect();
  await local?.call('knowledge.reload', {});
  local?.close();
}

function folderOf({stateFolder}: Context): string {
  return join(stateFolder, 'knowledge');
}

function failed(context: Context, why: string): number {
  if (context.json) printJson(context, {error: 'unavailable', message: why});
  context.err(`${clean(noteText(why, context.lang))}\n`);
  return exit.problem;
}
