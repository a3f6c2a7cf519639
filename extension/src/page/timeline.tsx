import {TimelineEvent} from '@plimsoll/shared/protocol';
import {eventText, subjectsOf} from '@plimsoll/shared/texts';
import {
  Button,
  type Column,
  DataTable,
  dateTime,
  EmptyState,
  type EventFilters,
  eventKindTexts,
  instantsOf,
  parsePeriod,
  periodText,
  TimelineFilters,
  type Translate,
  timelineWords,
  useTexts,
} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo, useState} from 'preact/hooks';

import {timelineTexts} from '../texts/index.ts';
import {useClient} from '../view/index.ts';
import {askFor} from './ask-for.ts';
import {replaceRoute} from './go.ts';
import type {Route} from './route.ts';
import {useTimeline} from './use-timeline.ts';

const KINDS = TimelineEvent.entries.kind.options;

interface Props {
  /** Its item is the subject, its part the days: a filtered timeline has an address. */
  readonly route: Route;
}

/** What happened on this device, newest first. */
export function Timeline({route}: Props): JSX.Element {
  const t = useTexts(timelineTexts);
  const words = useTexts(timelineWords);
  const names = useTexts(eventKindTexts);
  const snapshot = useClient().snapshot.value;
  const [kind, setKind] = useState<TimelineEvent['kind']>();
  const subjects = useMemo(() => subjectsOf(snapshot, t.lang), [snapshot, t.lang]);
  const filters: EventFilters<TimelineEvent['kind']> = {
    kind,
    subject: route.item,
    period: parsePeriod(route.part),
  };
  const {params, keeps, key} = askFor(filters.subject, subjects);
  const query = {...params, ...instantsOf(filters.period), ...(kind === undefined ? {} : {kinds: [kind]})};
  const {events, more, failure, older} = useTimeline({query, keeps, key});
  const columns = useMemo(() => columnsOf(t, names), [t, names]);
  return (
    <>
      <TimelineFilters
        filters={filters}
        subjects={subjects}
        kinds={KINDS.map((name) => [name, names(name)])}
        onChange={(next) => {
          setKind(next.kind);
          const part = periodText(next.period);
          replaceRoute({
            section: 'timeline',
            ...(next.subject === undefined ? {} : {item: next.subject}),
            ...(part === undefined ? {} : {part}),
          });
        }}
      />
      {(events || failure !== undefined) && (
        <DataTable
          label={t('timeline')}
          name="plimsoll-timeline"
          rows={events ?? []}
          rowId={({id}) => String(id)}
          columns={columns}
          empty={<Empty narrowed={Object.keys(query).length > 0} failure={failure} />}
        />
      )}
      {more && (
        <div>
          <Button onClick={older}>{words('older')}</Button>
        </div>
      )}
    </>
  );
}

interface EmptyProps {
  readonly narrowed: boolean;
  readonly failure: string | undefined;
}

/** That nothing has happened is one thing, that nothing fits the filters another. */
function Empty({narrowed, failure}: EmptyProps): JSX.Element {
  const t = useTexts(timelineTexts);
  const words = useTexts(timelineWords);
  if (failure !== undefined) return <EmptyState title={t('notRead')} text={failure} />;
  return narrowed ? (
    <EmptyState title={words('noneFits')} text={words('noneFitsText')} />
  ) : (
    <EmptyState title={t('noEvents')} text={t('noEventsText')} />
  );
}

type Texts = Translate<(typeof timelineTexts)['en']>;

function columnsOf(
  t: Texts,
  names: Translate<(typeof eventKindTexts)['en']>,
): readonly Column<TimelineEvent>[] {
  return [
    {
      id: 'when',
      title: t('colWhen'),
      value: ({at}) => at,
      cell: ({at}) => dateTime(at, t.lang),
      width: 'clamp(7rem, 25cqi, 12.5rem)',
    },
    {id: 'what', title: t('colWhat'), value: (event) => eventText(event, t.lang)},
    {id: 'kind', title: t('colEvent'), value: ({kind}) => names(kind), width: '12rem', show: 'wide'},
  ];
}
