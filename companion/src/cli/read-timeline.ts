import type {Answer} from '@plimsoll/shared/channel';
import type {ParsedParams, Result} from '@plimsoll/shared/protocol';

import type {LocalConnection} from '../server/index.ts';

/** What to look for, and how much of it. */
export type TimelineQuery = Omit<ParsedParams<'timeline.list'>, 'before'>;

/** The most one answer holds. */
const PAGE = 500;

/** As many pages as the limit takes. */
export async function readTimeline(
  local: LocalConnection,
  {limit, ...query}: TimelineQuery,
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
