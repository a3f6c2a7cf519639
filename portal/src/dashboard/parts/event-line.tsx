import {TimelineEvent} from '@plimsoll/shared/protocol';
import {eventText} from '@plimsoll/shared/texts';
import {ago, dateTime, type Translate, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import * as v from 'valibot';

import {useServices} from '../data/context.ts';
import {PORTAL_KINDS} from '../data/event-kinds.ts';
import type {FleetEvent} from '../data/shapes.ts';
import {type Texts, texts} from '../texts/index.ts';
import {Link} from './link.tsx';
import {whole} from './words.ts';

interface Props {
  readonly event: FleetEvent;
  /** Name the device too. */
  readonly withDevice?: boolean;
}

/** One thing that happened, in a sentence. */
export function EventLine({event, withDevice}: Props): JSX.Element {
  const {now} = useServices();
  const t = useTexts(texts);
  const {lang} = t;
  return (
    <li class="event">
      <time dateTime={event.at} title={dateTime(event.at, lang)}>
        {ago(event.at, now(), lang)}
      </time>
      <span>
        {sentence(event, t)}
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

/** A device's own event; the portal adds to it which device. */
const Own = v.object(TimelineEvent.entries);

function sentence(event: FleetEvent, t: Translate<Texts>): string {
  const {from, to, cause, count} = event.data;
  // The portal sees that a score moved, not why: the device's own event names the cause.
  if (event.kind === 'score-moved' && cause === undefined) {
    return t('event.moved', {from: whole(Number(from)), to: whole(Number(to))});
  }
  if (event.kind === 'more-changes') return t('event.more', {count: Number(count)});
  const own = v.safeParse(Own, named(event));
  if (own.success) return eventText(own.output, t.lang);
  const kind = PORTAL_KINDS.find((known) => known === event.kind);
  return kind ? t(`event.${kind}`, {subject: event.subject}) : `${event.kind}: ${event.subject}`;
}

/** The portal names what changed by its id: `Debian:12/openssl/CVE-2026-1`, `deb:openssl:amd64`. People read the names in it. */
function named(event: FleetEvent): FleetEvent {
  const {kind, subject, data} = event;
  if (kind.startsWith('weakness-') && data['source'] === undefined) {
    const [ecosystem = '', source = ecosystem, cve = subject] = subject.split('/');
    return {...event, subject: cve, data: {...data, source}};
  }
  const isSoftware = kind === 'installed' || kind === 'updated' || kind === 'removed';
  return isSoftware ? {...event, subject: subject.split(':')[1] ?? subject} : event;
}
