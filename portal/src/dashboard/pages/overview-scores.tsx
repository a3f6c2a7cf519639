import {vocabulary} from '@plimsoll/shared/texts';
import {Bars, LevelBadge, Mark, percent, ScoreNumber, Sparkline, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import type {Overview} from '../data/shapes.ts';
import {Card} from '../parts/card.tsx';
import {Link} from '../parts/link.tsx';
import {whole} from '../parts/words.ts';
import {texts} from '../texts/index.ts';

/** The organisation's exposure, its level and its line. */
export function ExposureCard({overview}: {readonly overview: Overview}): JSX.Element {
  const t = useTexts(texts);
  const {score, level} = overview.exposure;
  return (
    <Card title={t('exposure')} more={<Link href="/recommendations">{t('improve')}</Link>}>
      <div class="score-row">
        <Mark score={score ?? undefined} level={level ?? undefined} />
        <div>
          <ScoreNumber score={score ?? undefined} label={t('exposureOf')} />
          {level === null ? (
            <p>{t('noScore')}</p>
          ) : (
            <LevelBadge level={level} label={t('exposureLevel', {level: vocabulary(t.lang).level[level]})} />
          )}
        </div>
      </div>
      <Trend trend={overview.trend} />
      <p class="hint">
        {t('counted', {count: overview.devices.counted})}. {t('lower')}
      </p>
    </Card>
  );
}

function Trend({trend}: Pick<Overview, 'trend'>): JSX.Element {
  const t = useTexts(texts);
  const first = trend[0];
  const last = trend.at(-1);
  if (!first || !last || trend.length < 2) return <p class="hint">{t('noTrend')}</p>;
  return (
    <Sparkline
      values={trend.map(({exposure}) => exposure)}
      label={t('trend', {from: whole(first.exposure), to: whole(last.exposure)})}
      height={56}
    />
  );
}

/** The secure score, in percent and by category. */
export function SecureCard({secure}: Pick<Overview, 'secure'>): JSX.Element {
  const t = useTexts(texts);
  const words = vocabulary(t.lang).category;
  return (
    <Card title={t('secureScore')} more={<Link href="/recommendations?kind=configure">{t('improve')}</Link>}>
      <ScoreNumber score={secure.percent ?? undefined} label={t('secureOf')} />
      {secure.percent === null && <p class="hint">{t('noChecks')}</p>}
      <Bars
        parts={secure.categories
          .filter(({applicable}) => applicable > 0)
          .map(({category, achieved, applicable}) => ({
            id: category,
            label: words[category],
            value: achieved / applicable,
            text: percent(achieved / applicable, t.lang),
            tone: 'good',
          }))}
      />
      <p class="hint">{t('higher')}</p>
    </Card>
  );
}
