import {EmptyState, Mark, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {useServices} from '../data/context.ts';
import {Overview as Shape} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {Card} from '../parts/card.tsx';
import {EventLine} from '../parts/event-line.tsx';
import {Link} from '../parts/link.tsx';
import {Loaded} from '../parts/loaded.tsx';
import {texts} from '../texts/index.ts';
import {
  DistributionCard,
  OpenDetections,
  TopDevices,
  TopRecommendations,
  TopSoftware,
} from './overview-lists.tsx';
import {ExposureCard, SecureCard} from './overview-scores.tsx';

/** The organisation at a glance. */
export function Overview(): JSX.Element {
  const t = useTexts(texts);
  const data = useData('/dash/overview', Shape);
  return (
    <Loaded data={data}>
      {(overview) => (
        <>
          <h1>{overview.organisation || t('overview')}</h1>
          {overview.devices.pending > 0 && (
            <p class="p-notice p-tone-accent">
              <Link href="/devices?state=pending">
                {t('pendingDevices', {count: overview.devices.pending})}
              </Link>
            </p>
          )}
          {overview.devices.total === 0 ? <NoDevices /> : <Cards overview={overview} />}
        </>
      )}
    </Loaded>
  );
}

function NoDevices(): JSX.Element {
  const {me} = useServices();
  const t = useTexts(texts);
  const admin = me.role === 'admin';
  return (
    <EmptyState
      title={t('emptyTitle')}
      text={admin ? t('emptyText') : t('emptyOther')}
      sign={<Mark score={undefined} level={undefined} size={96} />}
    >
      {admin && (
        <Link href="/enrolment" class="p-button p-button-primary">
          {t('enrolFirst')}
        </Link>
      )}
    </EmptyState>
  );
}

function Cards({overview}: {readonly overview: Shape}): JSX.Element {
  const t = useTexts(texts);
  return (
    <div class="cards">
      <ExposureCard overview={overview} />
      <SecureCard secure={overview.secure} />
      <DistributionCard distribution={overview.distribution} />
      <OpenDetections detections={overview.detections} />
      <TopRecommendations rows={overview.recommendations} />
      <TopSoftware rows={overview.software} />
      <TopDevices rows={overview.topDevices} />
      <Card title={t('events')} wide>
        {overview.events.length === 0 ? (
          <p class="hint">{t('noEvents')}</p>
        ) : (
          <ul class="events">
            {overview.events.map((event) => (
              <EventLine key={`${event.deviceId}/${event.id}`} event={event} withDevice />
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
