import {existsSync, statSync} from 'node:fs';

import {fill} from '@plimsoll/shared/texts';

import type {Order} from '../keeper/index.ts';
import {prepareState} from '../state/folder.ts';
import {type Arguments, type Command, type Context, exit, textOption, UsageError} from './command.ts';
import {detach} from './detach.ts';

import {toJournal} from './journal.ts';
import {clean} from './output.ts';

/** `plimsoll start`: runs the companion in this terminal, or with `--detach` behind it. */
export const start: Command = {
  name: 'start',
  usage: '[--detach] [--port N] [--knowledge DIR_OR_URL] [--config FILE]',
  options: {
    detach: {type: 'boolean'},
    port: {type: 'string'},
    knowledge: {type: 'string'},
    config: {type: 'string'},
  },
  operands: [0, 0],
  async run(context, args) {
    const port = portOf(context, args);
    const knowledge = textOption(args, 'knowledge');
    const config = textOption(args, 'config');
    if (knowledge !== undefined) await lookAtSource(context, knowledge);
    if (config !== undefined && !existsSync(config))
      throw new UsageError(fill(context.words.usage.noFile, {path: clean(config)}));
    const unfit = prepareState(context.stateFolder);
    if (unfit) return (await import('./unfit.ts')).unfitFolder(context, unfit);
    const running = await context.connect();
    if (running) {
      running.close();
      context.err(`${fill(context.words.start.already, {folder: clean(context.stateFolder)})}\n`);
      return exit.refused;
    }
    if (args.options['detach'] === true) return detach(context, {port, knowledge, config});
    const {stateFolder, lang, words} = context;
    return context.daemon({
      stateFolder,
      port,
      knowledge,
      config,
      lang,
      form: formOf(context),
      words: words.start,
    });
  },
};

/** What is weak here is for the person, not for everybody who reads the journal. */
function formOf({json, colour}: Context): Order['form'] {
  if (json) return 'json';
  if (toJournal()) return 'journal';
  return colour ? 'colour' : 'plain';
}

/**
 * Throws a UsageError for what is no source. A folder that is not there is only told: it may be mounted later, and a device
 * without knowledge is still watched; but somebody who mistyped it should hear of it now.
 */
async function lookAtSource(context: Context, source: string): Promise<void> {
  const {words} = context;
  const {parseSource} = await import('../knowledge/source.ts');
  const read = parseSource(source);
  if (!read.ok) throw new UsageError((await import('./unfit.ts')).reasonIn(context, read.why));
  const {value} = read;
  const place = value.kind === 'folder' ? value.path : value.kind === 'slices' ? value.base : undefined;
  if (place === undefined || /^https?:/.test(place)) return;
  if (!statSync(place, {throwIfNoEntry: false})?.isDirectory())
    context.err(`! ${fill(words.usage.noFolder, {path: clean(place)})}\n`);
}

function portOf({words}: Context, args: Arguments): number | undefined {
  const value = textOption(args, 'port');
  if (value === undefined) return undefined;
  const port = Number(value);
  // 0 lets the system choose.
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new UsageError(fill(words.usage.badChoice, {value: clean(value), choices: '0 – 65535'}));
  }
  return port;
}
