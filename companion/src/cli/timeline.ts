import {TimelineEvent} from '@plimsoll/shared/protocol';
import {eventText, fill} from '@plimsoll/shared/texts';

import {type Arguments, type Command, type Context, exit, textOption, UsageError} from './command.ts';
import {limitOf} from './limit-option.ts';
import {columns, print, printJson, when} from './output.ts';
import {readTimeline, type TimelineQuery} from './read-timeline.ts';
import {refused, withCompanion} from './with-companion.ts';

const KINDS = TimelineEvent.entries.kind.options;

/** `plimsoll timeline`: what happened on this device, newest first. */
export const timeline: Command = {
  name: 'timeline',
  usage: '[--kind KIND,…] [--subject NAME] [--since DAY] [--until DAY] [--search TEXT] [--limit N]',
  options: {
    kind: {type: 'string'},
    subject: {type: 'string'},
    since: {type: 'string'},
    until: {type: 'string'},
    search: {type: 'string'},
    limit: {type: 'string'},
  },
  operands: [0, 0],
  run(context, args) {
    const query = queryOf(context, args);
    return withCompanion(context, async (local) => {
      const answered = await readTimeline(local, query);
      if (!answered.ok) return refused(context, answered);
      const {events, more} = answered.value;
      if (context.json) printJson(context, events);
      else if (events.length === 0) print(context, [context.words.list.empty]);
      else {
        const rows = events.map((event) => [when(context, event.at), eventText(event, context.lang)]);
        print(context, [...columns(rows), more ? context.words.exception.more : undefined]);
      }
      return exit.ok;
    });
  },
};

function queryOf(context: Context, args: Arguments): TimelineQuery {
  const [kinds, subject, search] = [
    kindsOf(context, args),
    textOption(args, 'subject'),
    textOption(args, 'search'),
  ];
  const [from, to] = [midnight(context, args, 'since'), midnight(context, args, 'until')];
  return {
    limit: limitOf(context, args),
    ...(kinds === undefined ? {} : {kinds}),
    ...(subject === undefined ? {} : {subject}),
    ...(search ? {search: search.slice(0, 100)} : {}),
    ...(from === undefined ? {} : {from}),
    ...(to === undefined ? {} : {to}),
  };
}

function kindsOf({words}: Context, args: Arguments): string[] | undefined {
  const asked = textOption(args, 'kind')?.split(',');
  const wrong = asked?.find((name) => !KINDS.some((kind) => kind === name));
  if (wrong !== undefined) {
    throw new UsageError(fill(words.usage.badChoice, {value: wrong, choices: KINDS.join(', ')}));
  }
  return asked;
}

const DAY = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;

/** Where the day begins in the person's time zone, or ends for `until`, which means the whole of it. */
function midnight({words}: Context, args: Arguments, name: 'since' | 'until'): string | undefined {
  const value = textOption(args, name);
  if (value === undefined) return undefined;
  const {year, month, day} = DAY.exec(value)?.groups ?? {};
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  // A day no month has would be taken for one of the next.
  const real = date.getMonth() === Number(month) - 1 && date.getDate() === Number(day);
  if (!real) throw new UsageError(fill(words.usage.badDate, {value}));
  if (name === 'until') date.setDate(date.getDate() + 1);
  return date.toISOString();
}
