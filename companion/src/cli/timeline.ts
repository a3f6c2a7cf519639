import type {Answer} from '@plimsoll/shared/channel';
import {type ParsedParams, type Result, TimelineEvent} from '@plimsoll/shared/protocol';
import {eventText, fill} from '@plimsoll/shared/texts';

import type {LocalConnection} from '../server/index.ts';
import {type Arguments, type Command, type Context, exit, textOption, UsageError} from './command.ts';
import {columns, print, printJson, when} from './output.ts';
import {refused, withCompanion} from './with-companion.ts';

const KINDS = TimelineEvent.entries.kind.options;
const DEFAULT_LIMIT = 50;
/** The most one answer holds. */
const PAGE = 500;

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
      const answered = await read(local, query);
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

type Query = Omit<ParsedParams<'timeline.list'>, 'before'>;

function queryOf(context: Context, args: Arguments): Query {
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

function limitOf({json, words}: Context, args: Arguments): number {
  const value = textOption(args, 'limit');
  if (value === undefined) return json ? Number.MAX_SAFE_INTEGER : DEFAULT_LIMIT;
  const limit = Number(value);
  if (Number.isSafeInteger(limit) && limit >= 1) return limit;
  throw new UsageError(fill(words.usage.badChoice, {value, choices: '1, 2, 3 …'}));
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

/** As many pages as the limit takes. */
async function read(
  local: LocalConnection,
  {limit, ...query}: Query,
): Promise<Answer<Result<'timeline.list'>>> {
  const events: Result<'timeline.list'>['events'] = [];
  for (;;) {
    const last = events.at(-1)?.id;
    const page = {...query, limit: Math.min(PAGE, limit - events.length)};
    // oxlint-disable-next-line no-await-in-loop -- a page begins where the one before it ends
    const answered = await local.call('timeline.list', last === undefined ? page : {...page, before: last});
    if (!answered.ok) return answered;
    events.push(...answered.value.events);
    const {more} = answered.value;
    if (!more || answered.value.events.length === 0 || events.length >= limit) {
      return {ok: true, value: {events, more}};
    }
  }
}
