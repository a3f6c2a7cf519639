import {Disclosure} from '@plimsoll/shared/report';
import {fill} from '@plimsoll/shared/texts';

import type {LocalConnection} from '../server/index.ts';
import {type Arguments, type Command, type Context, exit, textOption, UsageError} from './command.ts';
import {print, printableJson, printJson} from './output.ts';
import {bytesTitle, contents, levelName, standing, wholeReport} from './privacy-view.ts';
import {refused, withCompanion} from './with-companion.ts';

const LEVELS = Disclosure.options;

/** `plimsoll privacy`: what a report holds at each level, to the byte; `--disclosure` sets how much may leave. */
export const privacy: Command = {
  name: 'privacy',
  usage: `[--level ${LEVELS.join('|')}] [--bytes] [--disclosure ${LEVELS.join('|')}]`,
  options: {level: {type: 'string'}, bytes: {type: 'boolean'}, disclosure: {type: 'string'}},
  operands: [0, 0],
  run(context, args) {
    const wanted = levelOf(context, args, 'disclosure');
    const asked = levelOf(context, args, 'level');
    return withCompanion(context, async (local) => {
      if (wanted !== undefined) {
        const set = await local.call('disclosure.set', {disclosure: wanted});
        if (!set.ok) return refused(context, set);
        if (!context.json)
          print(context, [fill(context.words.privacy.set, {level: levelName(context, wanted)})]);
      }
      return show(context, local, {asked, bytes: args.options['bytes'] === true});
    });
  },
};

function levelOf({words}: Context, args: Arguments, name: string): Disclosure | undefined {
  const value = textOption(args, name);
  if (value === undefined) return undefined;
  const level = LEVELS.find((known) => known === value);
  if (!level) throw new UsageError(fill(words.usage.badChoice, {value, choices: LEVELS.join(', ')}));
  return level;
}

interface Wish {
  readonly asked: Disclosure | undefined;
  readonly bytes: boolean;
}

async function show(context: Context, local: LocalConnection, {asked, bytes}: Wish): Promise<number> {
  const next = await local.call('report.preview', {});
  if (!next.ok) return refused(context, next);
  const held = await local.call('snapshot.subscribe', {});
  if (!held.ok) return refused(context, held);
  const levels = await Promise.all(LEVELS.map((level) => wholeReport(held.value, level)));
  if (context.json) {
    printJson(context, {...next.value, levels});
    return exit.ok;
  }
  print(context, [...standing(context, next.value), '', ...contents(context, held.value, levels), '']);
  const other = levels.find(({level}) => level === asked && level !== next.value.disclosure);
  const {body} = other ?? next.value;
  print(context, [bytes ? bytesTitle(context, body, other?.level) : context.words.privacy.show]);
  // The bytes themselves, unstyled and uncut; only what a terminal would obey is escaped there.
  if (bytes && body !== null) context.out(`${context.terminal ? printableJson(body) : body}\n`);
  return exit.ok;
}
