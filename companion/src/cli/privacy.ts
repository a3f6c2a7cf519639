import {Buffer} from 'node:buffer';

import {Disclosure} from '@plimsoll/shared/report';
import {fill, vocabulary} from '@plimsoll/shared/texts';

import {type Arguments, type Command, type Context, exit, textOption, UsageError} from './command.ts';
import {figure, print, printJson, when} from './output.ts';
import {refused, withCompanion} from './with-companion.ts';

const LEVELS = Disclosure.options;

/** `plimsoll privacy`: the exact bytes the next report would carry; `--disclosure` sets how much may leave. */
export const privacy: Command = {
  name: 'privacy',
  usage: `[--disclosure ${LEVELS.join('|')}]`,
  options: {disclosure: {type: 'string'}},
  operands: [0, 0],
  run(context, args) {
    const wanted = levelOf(context, args);
    return withCompanion(context, async (local) => {
      if (wanted !== undefined) {
        const set = await local.call('disclosure.set', {disclosure: wanted});
        if (!set.ok) return refused(context, set);
        if (!context.json)
          print(context, [fill(context.words.privacy.set, {level: levelName(context, wanted)})]);
      }
      const preview = await local.call('report.preview', {});
      if (!preview.ok) return refused(context, preview);
      if (context.json) printJson(context, preview.value);
      else print(context, lines(context, preview.value));
      // The bytes themselves, unstyled and uncut: JSON holds no control characters but line feeds.
      if (!context.json && preview.value.body !== null) context.out(`\n${preview.value.body}\n`);
      return exit.ok;
    });
  },
};

function levelOf({words}: Context, args: Arguments): Disclosure | undefined {
  const value = textOption(args, 'disclosure');
  if (value === undefined) return undefined;
  const level = LEVELS.find((name) => name === value);
  if (!level) throw new UsageError(fill(words.usage.badChoice, {value, choices: LEVELS.join(', ')}));
  return level;
}

interface Preview {
  readonly disclosure: Disclosure;
  readonly body: string | null;
  readonly lastSentAt: string | null;
}

function lines(context: Context, {disclosure, body, lastSentAt}: Preview): string[] {
  const {privacy: words} = context.words;
  return [
    fill(words.level, {level: levelName(context, disclosure)}),
    words.how,
    lastSentAt === null ? words.neverSent : fill(words.lastSent, {when: when(context, lastSentAt)}),
    body === null ? words.nothing : fill(words.bytes, {count: figure(context, Buffer.byteLength(body))}),
  ];
}

function levelName({lang}: Context, level: Disclosure): string {
  return vocabulary(lang).disclosure[level];
}
