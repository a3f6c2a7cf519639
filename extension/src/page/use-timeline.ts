import type {Params, TimelineEvent} from '@plimsoll/shared/protocol';
import {useEffect, useRef, useState} from 'preact/hooks';

import type {Client} from '../view/client.ts';
import {useClient} from '../view/index.ts';
import {useFailureText} from './use-failure-text.ts';

interface Timeline {
  /** Undefined until the companion has answered. */
  readonly events: readonly TimelineEvent[] | undefined;
  readonly more: boolean;
  readonly failure: string | undefined;
  readonly older: () => void;
}

interface Page {
  readonly events: readonly TimelineEvent[];
  /** The oldest event that was looked at, kept or not. */
  readonly last: number | undefined;
  readonly more: boolean;
}

const NONE: Page = {events: [], last: undefined, more: false};
/** Most events of one answer. */
const LIMIT = 500;
/** Answers in which nothing is kept are passed over, as long as a person would wait. */
const PATIENCE = 20;

type Query = Omit<Params<'timeline.list'>, 'before' | 'limit'>;

interface Ask {
  readonly query: Query;
  /** Narrows what the query cannot; `key` changes with it. */
  readonly keeps: (event: TimelineEvent) => boolean;
  readonly key: string;
}

/** Pages of the timeline, and what is added while somebody looks. */
export function useTimeline(ask: Ask): Timeline {
  const client = useClient();
  const failureText = useFailureText();
  const [page, setPage] = useState<Page>();
  const [failure, setFailure] = useState<string>();
  const connected = client.state.value.link.state === 'connected';
  const text = JSON.stringify([ask.key, ask.query]);
  /** Only what was asked last may answer. */
  const turns = useRef(0);

  async function load(before: Page): Promise<void> {
    turns.current += 1;
    const turn = turns.current;
    try {
      const next = await further(client, ask, before);
      if (turn !== turns.current) return;
      setPage(next);
      setFailure(undefined);
    } catch (error) {
      if (turn === turns.current) setFailure(failureText(error));
    }
  }

  useEffect(() => {
    if (!connected) return undefined;
    void load(NONE);
    return client.onEvent((event) => {
      if (event.e === 'timeline') void load(NONE);
    });
  }, [client, connected, text]);

  return {
    events: page?.events,
    more: page?.more ?? false,
    failure,
    older: () => void load(page ?? NONE),
  };
}

/** The page with older events than it had; asks on while answers hold none that are kept. */
async function further(client: Pick<Client, 'call'>, {query, keeps}: Ask, before: Page): Promise<Page> {
  let page = before;
  for (let answers = 0; answers < PATIENCE; answers += 1) {
    const {last} = page;
    const params = {...query, limit: LIMIT, ...(last === undefined ? {} : {before: last})};
    const {events, more} = await client.call('timeline.list', params);
    page = {
      events: [...page.events, ...events.filter(keeps)],
      last: events.at(-1)?.id ?? last,
      more: more && events.length > 0,
    };
    if (!page.more || page.events.length > before.events.length) break;
  }
  return page;
}
