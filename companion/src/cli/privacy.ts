import {Disclosure} from '@plimsoll/shared/report';
import {fill} from '@plimsoll/shared/texts';

import {type Arguments, type Command, type Context, exit, textOption, UsageError} from './command.ts';
import {print, printJson} from './output.ts';
import {contents, levelName, type Preview, preview, whole} from './privacy-view.ts';
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
      const next = await local.call('report.preview', {});
      if (!next.ok) return refused(context, next);
      const snapshot = await local.call('snapshot.subscribe', {});
      if (!snapshot.ok) return refused(context, snapshot);
      const levels = await Promise.all(LEVELS.map((level) => whole(snapshot.value, level)));
      const other = levels.find(({level}) => level === asked && level !== next.value.disclosure);
      if (context.json) {
        printJson(context, {...next.value, levels: levels.map(({text, ...rest}) => ({...rest, body: text}))});
        return exit.ok;
      }
      print(context, [...preview(context, next.value), '', ...contents(context, snapshot.value, levels)]);
      const shown: Preview = other ? {...next.value, disclosure: other.level, body: other.text} : next.value;
      if (args.options['bytes'] === true) bytes(context, shown, other !== undefined);
      else print(context, ['', context.words.privacy.show]);
      return exit.ok;
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
