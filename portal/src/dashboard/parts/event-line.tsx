import {eventText} from '@plimsoll/shared/texts';
import {ago, dateTime, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {useServices} from '../data/context.ts';
import type {FleetEvent} from '../data/shapes.ts';
import {texts} from '../texts/index.ts';
import {Link} from './link.tsx';

interface Props {
  readonly event: FleetEvent;
  /** Name the device too. */
  readonly withDevice?: boolean;
}

/** One thing that happened, in a sentence. */
export function EventLine({event, withDevice}: Props): JSX.Element {
  const {now} = useServices();
  const {lang} = useTexts(texts);
  return (
    <li class="event">
      <time dateTime={event.at} title={dateTime(event.at, lang)}>
        {ago(event.at, now(), lang)}
      </time>
      <span>
        {eventText(event, lang)}
        {withDevice && event.deviceId !== null && (
          <>
            {' · '}
            <Link href={`/devices/${encodeURIComponent(event.deviceId)}`}>
              {event.deviceName ?? event.deviceId}
            </Link>
          </>
        )}
      </span>
    </li>
  );
}
