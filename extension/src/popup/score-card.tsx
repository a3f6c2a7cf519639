import {ago, LevelBadge, Mark, percent, ScoreNumber, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {popupTexts} from '../texts/index.ts';
import {type AppState, type Summary, useNow, useVocabulary} from '../view/index.ts';

interface Props {
  readonly state: AppState;
  readonly summary: Summary;
}

/** The popup's first card: mark, number, level, what is reachable, secure score, how fresh it is. */
export function ScoreCard({state, summary}: Props): JSX.Element {
  const t = useTexts(popupTexts);
  const words = useVocabulary();
  const now = useNow();
  const {exposure, residual, level, secure} = summary;
  const [score, rest] = [whole(exposure), whole(residual)];
  const live = state.link.state === 'connected';
  return (
    <section class="p-card score-card" aria-labelledby="score">
      <Mark score={exposure} level={level} size={92} />
      <div class="score-lines">
        <div class="score-top">
          <h1 id="score" class="visually-hidden">
            {t('markLabel', {score, level: words.level[level]})}
          </h1>
          <ScoreNumber score={exposure} label={t('exposure')} />
          <LevelBadge level={level} label={words.level[level]} />
        </div>
        <p>{score === rest ? t('allReached', {score}) : t('reachable', {score, residual: rest})}</p>
        <p class="small">
          {secure === null ? t('secureNone') : t('secure', {percent: percent(secure / 100, t.lang)})}
        </p>
        <p class="small">
          <span class={live ? 'live' : ''}>
            {live ? t('live') : t('asOf', {when: ago(state.heardAt ?? summary.takenAt, now, t.lang)})}
          </span>
          <Trend trend={state.trend} />
        </p>
      </div>
    </section>
  );
}

function Trend({trend}: Pick<AppState, 'trend'>): JSX.Element | null {
  const t = useTexts(popupTexts);
  if (!trend || whole(trend.from) === whole(trend.to)) return null;
  const key = trend.to < trend.from ? 'trendDown' : 'trendUp';
  return <> · {t(key, {from: whole(trend.from)})}</>;
}

/** Rounded half up, as every score that people see. */
function whole(score: number): number {
  return Math.floor(score + 0.5);
}
