import {vocabulary} from '@plimsoll/shared/texts';
import {ago, Bars, SeverityChip, type Tone, useTexts} from '@plimsoll/shared/ui';
import type {ComponentChildren, JSX} from 'preact';

import {useServices} from '../data/context.ts';
import type {DeviceRow, Overview, RecommendationRow, SoftwareRow} from '../data/shapes.ts';
import {Card} from '../parts/card.tsx';
import {Exposure} from '../parts/level.tsx';
import {Link} from '../parts/link.tsx';
import {Tags} from '../parts/tags.tsx';
import {points, recommendationTitle} from '../parts/words.ts';
import {texts} from '../texts/index.ts';

const LEVELS = ['high', 'medium', 'low', 'none', 'unknown'] as const;
const TONES: Readonly<Record<(typeof LEVELS)[number], Tone>> = {
  high: 'high',
  medium: 'medium',
  low: 'low',
  none: 'good',
  unknown: 'unknown',
};

/** How many devices stand at each level. */
export function DistributionCard({distribution}: Pick<Overview, 'distribution'>): JSX.Element {
  const t = useTexts(texts);
  const words = vocabulary(t.lang).level;
  const sum = LEVELS.reduce((all, level) => all + distribution[level], 0);
  return (
    <Card title={t('distribution')} more={<Link href="/devices">{t('showAll')}</Link>}>
      <Bars
        parts={LEVELS.map((level) => ({
          id: level,
          label: level === 'unknown' ? t('levelUnknown') : words[level],
          value: distribution[level],
          text: String(distribution[level]),
          tone: TONES[level],
        }))}
        sum={String(sum)}
      />
    </Card>
  );
}

interface RowProps {
  readonly href: string;
  readonly title: string;
  readonly detail: ComponentChildren;
  readonly end: ComponentChildren;
}

function Row({href, title, detail, end}: RowProps): JSX.Element {
  return (
    <li class="top-row">
      <div>
        <Link href={href}>{title}</Link>
        <div class="hint">{detail}</div>
      </div>
      <div class="top-end">{end}</div>
    </li>
  );
}

/** What would lower the organisation's exposure most. */
export function TopRecommendations({rows}: {readonly rows: readonly RecommendationRow[]}): JSX.Element {
  const t = useTexts(texts);
  return (
    <Card title={t('topRecommendations')} more={<Link href="/recommendations">{t('showAll')}</Link>}>
      {rows.length === 0 && <p class="hint">{t('nothingToDo')}</p>}
      <ol class="top">
        {rows.map((row) => (
          <Row
            key={row.id}
            href={`/recommendations/${encodeURIComponent(row.id)}`}
            title={recommendationTitle(row, t.lang)}
            detail={
              <>
                {t('deviceCount', {count: row.devices})}
                {row.weaknesses > 0 && ` · ${t('weaknessCount', {count: row.weaknesses})}`}
                <Tags tags={row.tags} />
              </>
            }
            end={<b>{points(row.impact, t.lang)}</b>}
          />
        ))}
      </ol>
    </Card>
  );
}

/** The software that exposes most. */
export function TopSoftware({rows}: {readonly rows: readonly SoftwareRow[]}): JSX.Element {
  const t = useTexts(texts);
  return (
    <Card title={t('topSoftware')} more={<Link href="/software">{t('showAll')}</Link>}>
      {rows.length === 0 && <p class="hint">{t('noVulnerable')}</p>}
      <ol class="top">
        {rows.map((row) => (
          <Row
            key={row.id}
            href={`/software/${encodeURIComponent(row.id)}`}
            title={row.name}
            detail={
              <>
                {t('weaknessCount', {count: row.weaknesses})} ·{' '}
                {t('deviceCount', {count: row.exposedDevices})}{' '}
                <Tags tags={[...(row.exploited ? ['exploited'] : []), ...(row.breach ? ['breach'] : [])]} />
              </>
            }
            end={<b>{points(row.impact, t.lang)}</b>}
          />
        ))}
      </ol>
    </Card>
  );
}

/** What was seen on devices and nobody has dealt with; no card where nothing is open. */
export function OpenDetections({detections}: Pick<Overview, 'detections'>): JSX.Element | null {
  const {now} = useServices();
  const t = useTexts(texts);
  const words = vocabulary(t.lang).severity;
  if (detections.open === 0) return null;
  return (
    <Card
      title={t('openDetections', {count: detections.open})}
      more={<Link href="/detections">{t('showAll')}</Link>}
    >
      <ol class="top">
        {detections.newest.map((row) => (
          <Row
            key={`${row.deviceId}/${row.id}`}
            href={`/devices/${encodeURIComponent(row.deviceId)}?tab=detections&detection=${encodeURIComponent(row.id)}`}
            title={row.rule}
            detail={`${row.deviceName} · ${row.source} · ${ago(row.at, now(), t.lang)}`}
            end={<SeverityChip severity={row.severity} label={words[row.severity]} />}
          />
        ))}
      </ol>
    </Card>
  );
}

/** The devices that are worst off. */
export function TopDevices({rows}: {readonly rows: readonly DeviceRow[]}): JSX.Element {
  const t = useTexts(texts);
  return (
    <Card title={t('topDevices')} more={<Link href="/devices">{t('showAll')}</Link>}>
      <ol class="top">
        {rows.map((row) => (
          <Row
            key={row.id}
            href={`/devices/${encodeURIComponent(row.id)}`}
            title={row.name}
            detail={
              <>
                {[row.os, row.group].filter(Boolean).join(' · ')} <Tags tags={row.breach ? ['breach'] : []} />
              </>
            }
            end={<Exposure score={row.exposure} level={row.level} />}
          />
        ))}
      </ol>
    </Card>
  );
}
