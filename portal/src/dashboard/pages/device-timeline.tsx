import {EmptyState, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {FleetEvents} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {EventLine} from '../parts/event-line.tsx';
import {Loaded} from '../parts/loaded.tsx';
import {texts} from '../texts/index.ts';

/** What happened on the device, newest first. */
export function DeviceTimeline({id}: {readonly id: string}): JSX.Element {
  const t = useTexts(texts);
  const data = useData(`/dash/devices/${encodeURIComponent(id)}/events`, FleetEvents);
  return (
    <Loaded data={data}>
      {({events}) =>
        events.length === 0 ? (
          <EmptyState title={t('timeline')} text={t('noTimeline')} />
        ) : (
          <ul class="events">
            {events.map((event) => (
              <EventLine key={event.id} event={event} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
