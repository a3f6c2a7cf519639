import {subjectsOf} from '@plimsoll/shared/texts';
import {Button, EmptyState, timelineWords, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo, useRef, useState} from 'preact/hooks';

import {type DevicePage, FleetEvents} from '../data/shapes.ts';
import {type Data, useData} from '../data/use-data.ts';
import {EventLine} from '../parts/event-line.tsx';
import {Loaded} from '../parts/loaded.tsx';
import {useTimelineFilters} from '../parts/use-timeline-filters.tsx';
import {texts} from '../texts/index.ts';

/** Events at first, and more each time; the most that are asked for. */
const PAGE = 200;
const MOST = 5000;

/** What happened on the device, newest first. */
export function DeviceTimeline({page}: {readonly page: DevicePage}): JSX.Element {
  const t = useTexts(texts);
  const words = useTexts(timelineWords);
  const subjects = useMemo(() => subjectsOf(page, t.lang), [page, t.lang]);
  const [fields, query] = useTimelineFilters(subjects);
  const [data, limit, older] = useEvents(page.device.id, query);
  return (
    <>
      {fields}
      <Loaded data={data}>
        {({events, more}) => (
          <>
            {events.length === 0 ? (
              <Empty narrowed={query !== ''} />
            ) : (
              <ul class="events" aria-label={t('timeline')}>
                {events.map((event) => (
                  <EventLine key={event.id} event={event} />
                ))}
              </ul>
            )}
            {more && limit < MOST && (
              <div>
                <Button onClick={older}>{words('older')}</Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

/** That nothing has happened is one thing, that nothing fits the filters another. */
function Empty({narrowed}: {readonly narrowed: boolean}): JSX.Element {
  const t = useTexts(texts);
  const words = useTexts(timelineWords);
  return narrowed ? (
    <EmptyState title={words('noneFits')} text={words('noneFitsText')} />
  ) : (
    <EmptyState title={t('timeline')} text={t('noTimeline')} />
  );
}

type Events = Data<FleetEvents>;

/** The events a query asks for; what is shown stays while older ones come. */
function useEvents(device: string, query: string): readonly [data: Events, limit: number, older: () => void] {
  const [wanted, setWanted] = useState({query, limit: PAGE});
  const limit = wanted.query === query ? wanted.limit : PAGE;
  const asked = [...(query === '' ? [] : [query]), ...(limit === PAGE ? [] : [`limit=${limit}`])].join('&');
  const path = `/dash/devices/${encodeURIComponent(device)}/events${asked === '' ? '' : `?${asked}`}`;
  const data = useData(path, FleetEvents);
  const shown = useRef({query, value: data.value});
  if (data.value !== undefined || shown.current.query !== query) shown.current = {query, value: data.value};
  const value = data.error === undefined ? shown.current.value : data.value;
  return [{...data, value}, limit, () => setWanted({query, limit: Math.min(MOST, limit + PAGE)})];
}
