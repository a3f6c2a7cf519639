import type {TimelineEvent} from '@plimsoll/shared/protocol';
import {eventText} from '@plimsoll/shared/texts';
import {dateTime, Sparkline, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {pageTexts} from '../texts/index.ts';
import {useAnswer} from './use-answer.ts';

/** Exposure over time, with the last things that moved it. */
export function Trend(): JSX.Element {
  const t = useTexts(pageTexts);
  const {value} = useAnswer('timeline.list', {kinds: ['score-moved'], limit: 200});
  const moves = (value?.events ?? []).toReversed();
  const values = scores(moves);
  const [first, last] = [values.at(0), values.at(-1)];
  return (
    <section class="p-card stack" aria-labelledby="trend">
      <h2 id="trend">{t('trend')}</h2>
      {first === undefined || last === undefined ? (
        <p class="hint">{t('noTrend')}</p>
      ) : (
        <>
          <Sparkline
            values={values}
            label={t('trendLabel', {first: Math.round(first), last: Math.round(last), count: moves.length})}
            height={80}
          />
          <ul class="plain">
            {moves
              .slice(-5)
              .toReversed()
              .map((event) => (
                <li key={event.id}>
                  <span class="hint">{dateTime(event.at, t.lang)}</span> {eventText(event, t.lang)}
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  );
}

function scores(moves: readonly TimelineEvent[]): number[] {
  // The first scan has no `from`.
  const all = [moves[0]?.data['from'], ...moves.map(({data}) => data['to'])];
  return all.filter((value) => typeof value === 'number');
}
