import type {TimelineEvent} from '@plimsoll/shared/protocol';
import {eventText} from '@plimsoll/shared/texts';
import {
  Button,
  type Column,
  DataTable,
  dateTime,
  EmptyState,
  type Translate,
  useTexts,
} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useEffect, useMemo, useState} from 'preact/hooks';

import {eventKindTexts, pageTexts} from '../texts/index.ts';
import {failureText, useClient, useVocabulary} from '../view/index.ts';
import {Select} from './select.tsx';

const kinds = [
  'installed',
  'updated',
  'removed',
  'weakness-new',
  'weakness-fixed',
  'weakness-reopened',
  'added-to-kev',
  'epss-raised',
  'exploit-published',
  'support-ending',
  'support-ended',
  'check-changed',
  'score-moved',
  'fix-run',
  'exception-added',
  'exception-cancelled',
  'exception-expired',
  'exception-resurfaced',
  'knowledge-updated',
  'client-paired',
  'client-revoked',
  'companion-started',
] as const satisfies readonly TimelineEvent['kind'][];

/** What happened on this device, newest first. */
export function Timeline(): JSX.Element {
  const t = useTexts(pageTexts);
  const names = useTexts(eventKindTexts);
  const [kind, setKind] = useState<TimelineEvent['kind']>();
  const {events, more, failure, older} = useEvents(kind);
  const columns = useMemo(() => columnsOf(t, names), [t, names]);
  const options = kinds.map((name) => [name, names(name)] as const);
  const filter = <Select label={t('eventFilter')} value={kind} options={options} onChange={setKind} />;
  return (
    <>
      <DataTable
        label={t('timeline')}
        name="plimsoll-timeline"
        rows={events}
        rowId={({id}) => String(id)}
        columns={columns}
        tools={filter}
        empty={
          <EmptyState title={t('noEvents')} text={failure ?? t('noEventsText')}>
            {kind !== undefined && filter}
          </EmptyState>
        }
      />
      {more && (
        <div>
          <Button onClick={older}>{t('older')}</Button>
        </div>
      )}
    </>
  );
}

interface Events {
  readonly events: readonly TimelineEvent[];
  readonly more: boolean;
  readonly failure: string | undefined;
  readonly older: () => void;
}

/** Pages of the timeline, and what is added while somebody looks. */
function useEvents(kind: TimelineEvent['kind'] | undefined): Events {
  const client = useClient();
  const words = useVocabulary();
  const [page, setPage] = useState<{events: readonly TimelineEvent[]; more: boolean}>({
    events: [],
    more: false,
  });
  const [failure, setFailure] = useState<string>();
  const connected = client.state.value.link.state === 'connected';

  async function load(before: readonly TimelineEvent[]): Promise<void> {
    const last = before.at(-1)?.id;
    const query = {
      limit: 500,
      ...(kind ? {kinds: [kind]} : {}),
      ...(last === undefined ? {} : {before: last}),
    };
    try {
      const {events, more} = await client.call('timeline.list', query);
      setPage({events: [...before, ...events], more});
    } catch (error) {
      setFailure(failureText(error, words));
    }
  }

  useEffect(() => {
    if (!connected) return undefined;
    void load([]);
    return client.onEvent((event) => {
      if (event.e === 'timeline') void load([]);
    });
  }, [client, connected, kind]);

  return {...page, failure, older: () => void load(page.events)};
}

function columnsOf(
  t: Translate<(typeof pageTexts)['en']>,
  names: Translate<(typeof eventKindTexts)['en']>,
): readonly Column<TimelineEvent>[] {
  return [
    {
      id: 'when',
      title: t('colWhen'),
      value: ({at}) => at,
      cell: ({at}) => dateTime(at, t.lang),
      width: '11.5rem',
    },
    {
      id: 'what',
      title: t('colWhat'),
      value: (event) => eventText(event, t.lang),
      cell: (event) => <span title={eventText(event, t.lang)}>{eventText(event, t.lang)}</span>,
    },
    {id: 'kind', title: t('colEvent'), value: ({kind}) => names(kind), width: '12rem', show: 'wide'},
  ];
}
